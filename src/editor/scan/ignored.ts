// Which files git ignores: asked of git where there is a machine, else read from `.gitignore` files.
import { Uri, workspace, type WorkspaceFolder } from 'vscode';
import type { ScanMachine } from '../../core/host/scan.ts';
import { isGitIgnored, readIgnoreFile, type IgnoreFile } from '../../core/scan/gitignore.ts';

/** The path of a file in its folder, `/` between parts. */
export function pathIn(folder: WorkspaceFolder, uri: Uri): string {
  return uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
}

/** Whether a machine can look into a folder by itself. */
export function isOnDisk(folder: WorkspaceFolder): boolean {
  return folder.uri.scheme === 'file';
}

export class Ignored {
  private readonly machine: () => Promise<ScanMachine | undefined>;
  private readonly answers = new Map<string, Promise<boolean>>();
  private readonly files = new Map<string, Promise<IgnoreFile | undefined>>();

  constructor(machine: () => Promise<ScanMachine | undefined>) {
    this.machine = machine;
  }

  /** Whether a scan of its folder leaves a file out because of git. Answers are remembered. */
  has(folder: WorkspaceFolder, uri: Uri): Promise<boolean> {
    const key = uri.toString();
    const known = this.answers.get(key);
    if (known) return known;
    const answer = this.ask(folder, uri);
    this.answers.set(key, answer);
    return answer;
  }

  /** Forgets all answers: a `.gitignore` changed. */
  clear(): void {
    this.answers.clear();
    this.files.clear();
  }

  private async ask(folder: WorkspaceFolder, uri: Uri): Promise<boolean> {
    const path = pathIn(folder, uri);
    const machine = isOnDisk(folder) ? await this.machine() : undefined;
    if (machine) {
      const request = { root: folder.uri.fsPath, paths: [path], useGit: workspace.isTrusted };
      return (await machine.select(request)).length === 0;
    }
    const parts = path.split('/').slice(0, -1);
    const folders = ['', ...parts.map((_, depth) => parts.slice(0, depth + 1).join('/'))];
    const files = await Promise.all(
      folders.map((name) => this.read(Uri.joinPath(folder.uri, name, '.gitignore'))),
    );
    const found = folders.flatMap((name, index) => {
      const file = files[index];
      return file ? [[name, file] as const] : [];
    });
    return isGitIgnored(path, new Map(found));
  }

  private read(uri: Uri): Promise<IgnoreFile | undefined> {
    const key = uri.toString();
    const known = this.files.get(key);
    if (known) return known;
    const reading = Promise.resolve(workspace.fs.readFile(uri)).then(
      (bytes) => readIgnoreFile(new TextDecoder().decode(bytes)),
      () => undefined,
    );
    this.files.set(key, reading);
    return reading;
  }
}
