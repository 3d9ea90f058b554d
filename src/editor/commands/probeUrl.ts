// Probes a URL: health, security headers, CORS, redirect, certificate; and offers to write the probe down.
import { Uri, env, window, workspace } from 'vscode';
import type { Item } from '../../core/checklist/model.ts';
import { presets, type Preset } from '../../core/verify/probes/from/presets.ts';
import { requireTrust } from '../run/consent.ts';
import { commands } from '../names.ts';
import { writeProbesDown } from '../probes/insert.ts';
import type { Trial } from '../probes/trials.ts';
import { chooseUrl, fileFor, isUrlWish, itemAt, urlsAtCursor, urlsOf } from '../probes/urlWish.ts';
import type { Services } from '../services.ts';
import { wordOf } from '../tree/standing.ts';
import { activeChecklist, isNode, type CommandModule } from './command.ts';

export const probeUrl: CommandModule = {
  id: commands.probeUrl,
  async run(services, argument) {
    await requireTrust();
    const { urls, uri, item } = wishOf(services, argument);
    const url = (await chooseUrl(urls))?.trim();
    const preset = url === undefined ? undefined : await choosePreset(url);
    if (preset === undefined) return;
    const { writeProbe } = await import('../../core/verify/probes/grammar/written.lazy.ts');
    const yaml = writeProbe(preset.probe);
    const trial = await services.trials.run(fileFor(services.store, uri), `${preset.title}: ${url}`, yaml);
    if (trial) await report(services, preset, trial, { yaml, uri, item });
  },
};

/** What is to be probed, and where it would be written down. */
interface Wish {
  readonly urls: readonly string[];
  readonly uri: Uri | undefined;
  readonly item: Item | undefined;
}

function wishOf(services: Services, argument: unknown): Wish {
  if (isNode(argument)) {
    const item =
      argument.kind === 'item' ? argument.item : argument.kind === 'check' ? argument.place.item : undefined;
    return { urls: urlsOf(argument), uri: argument.file.uri, item };
  }
  if (isUrlWish(argument)) {
    const uri = Uri.parse(argument.file);
    return { urls: [argument.url], uri, item: itemAt(services.store.get(uri), argument.line) };
  }
  const editor = window.activeTextEditor;
  const file = activeChecklist(services);
  const item = editor && itemAt(file, editor.selection.active.line);
  return { urls: urlsAtCursor(), uri: file?.uri, item };
}

async function choosePreset(url: string): Promise<Preset | undefined> {
  const chosen = await window.showQuickPick(
    presets(url).map((preset) => ({ label: preset.title, preset })),
    { title: `Probe ${url}`, placeHolder: 'What is it to prove?' },
  );
  if (chosen?.preset.id !== 'cors') return chosen?.preset;
  const origin = await window.showInputBox({
    title: chosen.label,
    prompt: 'The origin of the web page that may call it, such as https://app.example.com',
    value: new URL(url).origin,
    ignoreFocusOut: true,
    validateInput: (value) =>
      URL.canParse(value) && new URL(value).origin === value.trim()
        ? undefined
        : 'An origin is a scheme and a host, with its port if it has one, and nothing behind it.',
  });
  return origin === undefined
    ? undefined
    : presets(url, origin.trim()).find(({ id }) => id === chosen.preset.id);
}

/** The words of a preset, the outcome, and what can be done with the probe now. */
async function report(
  { store }: Services,
  { title }: Preset,
  { result, address }: Trial,
  {
    yaml,
    uri,
    item,
  }: { readonly yaml: string; readonly uri: Uri | undefined; readonly item: Item | undefined },
): Promise<void> {
  const [write, copy, show] = ['Write It Down', 'Copy as Probe', 'Show Result'];
  const keep = uri && item ? write : copy;
  const passed = result.outcome === 'passed';
  const message = `“${title}” ${wordOf(result.outcome)}${passed ? '.' : `: ${result.reason}`}`;
  const say = passed ? window.showInformationMessage : window.showWarningMessage;
  const chosen = await say(message, keep, show);
  if (chosen === show) {
    await window.showTextDocument(await workspace.openTextDocument(address), { preview: true });
  } else if (chosen === write && uri && item) {
    await writeProbesDown(uri, item, [yaml]);
    await store.reload(uri);
  } else if (chosen === copy) {
    const { fenced } = await import('../../core/verify/probes/grammar/written.lazy.ts');
    await env.clipboard.writeText(`${fenced(yaml).join('\n')}\n`);
  }
}
