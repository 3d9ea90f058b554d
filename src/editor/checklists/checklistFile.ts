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
  /** Why the file could not be read, for people. */
  error: string | undefined;
  private parsed: ParsedText | undefined;
  private version = 0;

  constructor(uri: Uri) {
    this.uri = uri;
    this.folder = workspace.getWorkspaceFolder(uri);
  }

  get checklist(): Checklist | undefined {
    return this.parsed?.checklist;
  }

  /** Whether there is anything to show. */
  get isChecklist(): boolean {
    return this.error !== undefined || (this.checklist?.root.progress.total ?? 0) > 0 || this.hasItems();
  }

  /** The path below its workspace folder, with forward slashes. */
  get path(): string {
    return workspace.asRelativePath(this.uri, false);
  }

  /** The checklist of exactly this text. */
  checklistOf(text: string): Checklist {
    if (this.parsed?.text !== text) this.parsed = parseText(text, this.parsed);
    return this.parsed.checklist;
  }

  /**
   * Takes a new text. Resolves when it is parsed: in the same turn for ordinary files; with `false` when a newer text
   * came meanwhile.
   */
  async update(text: string): Promise<boolean> {
    const version = ++this.version;
    this.error = undefined;
    if (text.length <= parsedAtOnce) {
      this.checklistOf(text);
      return true;
    }
    const steps = parseSteps(text, this.parsed);
    for (let until = Date.now() + slice; ; ) {
      const step = steps.next();
      if (step.done) {
        this.parsed = step.value;
        return true;
      }
      if (Date.now() < until) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (version !== this.version) return false;
      until = Date.now() + slice;
    }
  }

  /** Remembers that the file cannot be read. */
  fail(message: string): void {
    this.version++;
    this.parsed = undefined;
    this.error = message;
  }

  private hasItems(): boolean {
    return (this.checklist?.items.length ?? 0) > 0;
  }
}
