// A file system of our own for tests: files in memory, some of which cannot be read or written.
import * as vscode from 'vscode';

/** What a file refuses to do. */
export type Refusal = 'read' | 'write';

export class VirtualFiles implements vscode.FileSystemProvider {
  readonly scheme: string;
  readonly onDidChangeFile: vscode.Event<vscode.FileChangeEvent[]>;
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  private readonly files = new Map<string, { text: string; readonly refuses: Refusal | undefined }>();
  private readonly registration: vscode.Disposable;

  constructor(scheme: string, isReadonly: boolean) {
    this.scheme = scheme;
    this.onDidChangeFile = this.changed.event;
    this.registration = vscode.workspace.registerFileSystemProvider(scheme, this, { isReadonly });
  }

  add(path: string, text: string, refuses?: Refusal): vscode.Uri {
    this.files.set(path, { text, refuses });
    return vscode.Uri.from({ scheme: this.scheme, path });
  }

  text(path: string): string | undefined {
    return this.files.get(path)?.text;
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const size = this.file(uri).text.length;
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const { text, refuses } = this.file(uri);
    if (refuses === 'read') throw vscode.FileSystemError.NoPermissions(uri);
    return new TextEncoder().encode(text);
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    const file = this.file(uri);
    if (file.refuses === 'write') throw vscode.FileSystemError.NoPermissions(uri);
    file.text = new TextDecoder().decode(content);
    this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(): void {}
  delete(): void {}
  rename(): void {}

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }

  private file(uri: vscode.Uri): { text: string; readonly refuses: Refusal | undefined } {
    const file = this.files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }
}
