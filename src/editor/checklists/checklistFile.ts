// One Markdown file of the workspace as the editor knows it: its text's checklist, kept up to date.
import { workspace, type Uri, type WorkspaceFolder } from 'vscode';
import type { Checklist } from '../../core/checklist/model.ts';
import { parseSteps, parseText, type ParsedText } from '../../core/checklist/parse.ts';

/** Texts above this are parsed in slices with pauses between; below, a keystroke is parsed at once. */
const parsedAtOnce = 400_000;

/** Milliseconds of parsing between pauses: half a frame. */
const slice = 8;

export class ChecklistFile {
  readonly uri: Uri;
  /** The folder that commands run in; `undefined` for a file outside the workspace. */
  readonly folder: WorkspaceFolder | undefined;
  /** The path below its workspace folder, with forward slashes. */
  readonly path: string;
  /** Why the file could not be read, for people. */
  error: string | undefined;
  private parsed: ParsedText | undefined;
  private version = 0;
  private latest: Promise<void> = Promise.resolve();

  constructor(uri: Uri) {
    this.uri = uri;
    this.folder = workspace.getWorkspaceFolder(uri);
    this.path = workspace.asRelativePath(uri, false);
  }

  get checklist(): Checklist | undefined {
    return this.parsed?.checklist;
  }

  /** The text that {@link checklist} was read from. */
  get text(): string | undefined {
    return this.parsed?.text;
  }

  /** Whether there is anything to show. */
  get isChecklist(): boolean {
    if (this.error !== undefined) return true;
    // Progress is known before items are read, but does not count those that are struck or ignored.
    return (
      this.checklist !== undefined &&
      (this.checklist.root.progress.total > 0 || this.checklist.items.length > 0)
    );
  }

  /** The checklist of exactly this text, parsed now if need be; see {@link isQuick}. */
  checklistOf(text: string): Checklist {
    if (this.parsed?.text !== text) this.parsed = parseText(text, this.parsed);
    return this.parsed.checklist;
  }

  /** Whether a change is parsed later than it is typed. */
  get isLarge(): boolean {
    return (this.parsed?.text.length ?? 0) > parsedAtOnce;
  }

  /** Whether {@link checklistOf} takes no time that anybody would notice. */
  isQuick(text: string): boolean {
    return text.length <= parsedAtOnce || this.parsed?.text === text;
  }

  /** Takes a new text. Resolves when it, or a newer one, is parsed: in the same turn for ordinary files. */
  update(text: string): Promise<void> {
    this.error = undefined;
    this.latest = this.parse(text, ++this.version);
    return this.latest;
  }

  /** Remembers that the file cannot be read. */
  fail(message: string): void {
    this.version++;
    this.latest = Promise.resolve();
    this.parsed = undefined;
    this.error = message;
  }

  private async parse(text: string, version: number): Promise<void> {
    if (text.length <= parsedAtOnce) {
      this.checklistOf(text);
      return;
    }
    const steps = parseSteps(text, this.parsed);
    for (let until = Date.now() + slice; ; ) {
      const step = steps.next();
      if (step.done) {
        this.parsed = step.value;
        return;
      }
      if (Date.now() < until) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (version !== this.version) return this.latest;
      until = Date.now() + slice;
    }
  }
}
