// Which URL is to be probed, and for which item.
import { Uri, window, workspace } from 'vscode';
import type { Item } from '../../core/checklist/model.ts';
import { checksOf } from '../../core/checklist/places.ts';
import { urlsIn } from '../../core/checklist/urls.ts';
import { presets } from '../../core/verify/probes/from/presets.ts';
import { ChecklistFile } from '../checklists/checklistFile.ts';
import type { ChecklistStore } from '../checklists/store.ts';
import { UserError } from '../errors.ts';
import type { Node } from '../tree/nodes.ts';

/** A URL with the place it was found in; what a hover or a lightbulb passes to the command. */
export interface UrlWish {
  readonly url: string;
  /** Address of the file. */
  readonly file: string;
  /** 0-based. */
  readonly line: number;
}

export function isUrlWish(value: unknown): value is UrlWish {
  return typeof value === 'object' && value !== null && 'url' in value && 'line' in value;
}

/** The URLs that a node of the tree speaks of, each once. */
export function urlsOf(node: Node): readonly string[] {
  const texts =
    node.kind === 'item'
      ? [node.item.text, ...checksOf(node.item).map(({ text }) => text)]
      : node.kind === 'check'
        ? [node.place.check.text]
        : [];
  return [...new Set(texts.flatMap((text) => urlsIn(text)).map(({ url }) => url))];
}

/** The URL at the cursor, else those of its line. */
export function urlsAtCursor(): readonly string[] {
  const editor = window.activeTextEditor;
  if (!editor) return [];
  const { line, character } = editor.selection.active;
  const found = urlsIn(editor.document.lineAt(line).text);
  const here = found.find(({ from, to }) => from <= character && character <= to);
  return here ? [here.url] : found.map(({ url }) => url);
}

/** The one to probe: asked for where there is none, or several, or where one has something to be filled in. */
export async function chooseUrl(urls: readonly string[]): Promise<string | undefined> {
  const [only, ...others] = urls;
  const chosen =
    others.length > 0
      ? await window.showQuickPick(urls, { title: 'Probe a URL', placeHolder: 'Which one?' })
      : only;
  if (urls.length > 0 && chosen === undefined) return undefined;
  if (chosen !== undefined && !(await isOpen(chosen))) return chosen;
  return window.showInputBox({
    title: 'Probe a URL',
    prompt: chosen === undefined ? 'The URL to probe' : 'Fill in what is missing in the URL',
    value: chosen ?? 'https://',
    ignoreFocusOut: true,
    validateInput: (value) =>
      presets(value.trim()).length > 0
        ? undefined
        : 'A URL starts with https:// or http://, and a host follows.',
  });
}

/** Whether there is a placeholder or a variable in it. */
async function isOpen(url: string): Promise<boolean> {
  const { findPlaceholders } = await import('../../core/verify/probes/grammar/written.lazy.ts');
  const found = findPlaceholders(`curl "${url}"`, 'posix', { isSet: () => false, exists: () => true });
  return found.length > 0 || presets(url).length === 0;
}

/** The checklist whose environment a URL is probed in; without one, a folder of the workspace as if there were one. */
export function fileFor(store: ChecklistStore, uri: Uri | undefined): ChecklistFile {
  const known = uri && store.get(uri);
  if (known && known.uri.scheme === 'file') return known;
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) throw new UserError('Open a folder first: what is probed depends on its environment.');
  const none = new ChecklistFile(Uri.joinPath(folder.uri, 'probe.md'));
  none.checklistOf('');
  return none;
}

/** The item around a line, counted from 0. */
export function itemAt(file: ChecklistFile | undefined, line: number): Item | undefined {
  const { items = [] } = file?.checklist ?? {};
  const item = items.findLast((one) => one.line <= line + 1);
  const end =
    item &&
    file?.text
      ?.slice(0, item.to)
      .trimEnd()
      .split(/\r\n|\r|\n/).length;
  return end !== undefined && line < end ? item : undefined;
}
