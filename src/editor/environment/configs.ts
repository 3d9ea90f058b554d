// The `.shipcheck.yaml` of every workspace folder, kept up to date; what is wrong in one is shown where it stands.
import type { Uri } from 'vscode';
import {
  Diagnostic,
  DiagnosticSeverity,
  EventEmitter,
  Range,
  languages,
  workspace,
  type Event,
  type WorkspaceFolder,
} from 'vscode';
import { emptyConfig } from '../../core/config/file.ts';
import type { Config } from '../../core/config/model.ts';
import type { YamlProblem } from '../../core/config/yaml/read.ts';
import { readText } from '../checklists/readText.ts';
import { matchesAny } from '../checklists/wanted.ts';
import { DisposableStore } from '../disposables.ts';
import { configFileIn, configFiles } from './configFile.ts';

export class Configs extends DisposableStore {
  readonly onDidChange: Event<void>;
  private readonly changed = this.add(new EventEmitter<void>());
  private readonly diagnostics = this.add(languages.createDiagnosticCollection('shipcheck-config'));
  private readonly byFolder = new Map<string, Config>();
  private reading: Promise<unknown> = Promise.resolve();

  constructor() {
    super();
    this.onDidChange = this.changed.event;
    const watcher = this.add(workspace.createFileSystemWatcher('**/.shipcheck.{yaml,yml,json}'));
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) {
      this.add(event((uri) => void this.readFolder(workspace.getWorkspaceFolder(uri))));
    }
    this.add(
      workspace.onDidChangeTextDocument(({ document }) => {
        if (/\/\.shipcheck\.(?:ya?ml|json)$/.test(document.uri.path)) {
          void this.readFolder(workspace.getWorkspaceFolder(document.uri));
        }
      }),
    );
    this.add(workspace.onDidChangeWorkspaceFolders(() => void this.readAll()));
  }

  /** The configuration of a folder; an empty one where there is none. */
  of(folder: WorkspaceFolder | undefined): Config {
    return (folder && this.byFolder.get(folder.uri.toString())) ?? emptyConfig;
  }

  /** Whether the configuration of its folder says that a file is no checklist. */
  excludes(uri: Uri): boolean {
    const folder = workspace.getWorkspaceFolder(uri);
    return folder !== undefined && matchesAny(this.of(folder).exclude, folder, uri);
  }

  /** Settles when the files that were there at the start are read. */
  get ready(): Promise<unknown> {
    return this.reading;
  }

  readAll(): Promise<unknown> {
    const folders = workspace.workspaceFolders ?? [];
    this.reading = Promise.all(folders.map((folder) => this.readFolder(folder)));
    return this.reading;
  }

  private async readFolder(folder: WorkspaceFolder | undefined): Promise<void> {
    if (!folder) return;
    // What is in force stays in force until the new text is read: no command may slip past its rules meanwhile.
    const config = await this.read(folder);
    if (config) this.byFolder.set(folder.uri.toString(), config);
    else this.byFolder.delete(folder.uri.toString());
    this.changed.fire();
  }

  private async read(folder: WorkspaceFolder): Promise<Config | undefined> {
    for (const uri of configFiles(folder.uri)) this.diagnostics.delete(uri);
    // The document of a deleted file stays open for a while.
    const uri = await configFileIn(folder.uri);
    const result = uri && (await readText(uri));
    return uri && result?.kind === 'text' ? this.parse(uri, result.text) : undefined;
  }

  private async parse(uri: Uri, text: string): Promise<Config> {
    const { parseConfig } = await import('../../core/config/config.lazy.ts');
    const { config, problems } = parseConfig(text);
    this.diagnostics.set(
      uri,
      problems.map((problem) => {
        const range = rangeOf(text, problem);
        const diagnostic = new Diagnostic(range, problem.message, DiagnosticSeverity.Warning);
        diagnostic.source = 'Shipcheck';
        return diagnostic;
      }),
    );
    return config;
  }
}

/** Not asked of a document: one that was opened for that would hold the text of a file that is deleted later. */
function rangeOf(text: string, { from, to, line, column }: YamlProblem): Range {
  const lines = text.slice(from, to).split(/\r\n|\r|\n/);
  const last = (lines.at(-1) ?? '').length;
  const end = lines.length === 1 ? column - 1 + last : last;
  return new Range(line - 1, column - 1, line - 2 + lines.length, end);
}
