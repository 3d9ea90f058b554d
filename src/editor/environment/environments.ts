// Which environment the checklists of each folder are verified against.
import { EventEmitter, workspace, type Event, type Memento, type WorkspaceFolder } from 'vscode';
import { environmentFor, type Environment } from '../../core/config/environment.ts';
import type { FrontMatter } from '../../core/config/model.ts';
import type { ChecklistFile } from '../checklists/checklistFile.ts';
import { DisposableStore } from '../disposables.ts';
import { UserError } from '../errors.ts';
import type { Configs } from './configs.ts';

const key = 'environments';

export class Environments extends DisposableStore {
  /** Fires when another environment is chosen, or when what one means has changed. */
  readonly onDidChange: Event<void>;
  private readonly changed = this.add(new EventEmitter<void>());
  private readonly configs: Configs;
  private readonly memento: Memento;

  constructor(configs: Configs, memento: Memento) {
    super();
    this.configs = configs;
    this.memento = memento;
    this.onDidChange = this.changed.event;
    this.add(configs.onDidChange(() => this.changed.fire()));
  }

  /** Names of the environments that a folder has. */
  names(folder: WorkspaceFolder | undefined): readonly string[] {
    return [...this.configs.of(folder).environments.keys()];
  }

  /** Names of the environments of all folders, each once. */
  allNames(): readonly string[] {
    return [...new Set((workspace.workspaceFolders ?? []).flatMap((folder) => this.names(folder)))];
  }

  /** The environment in force for the first folder that has one. */
  inForce(): string | undefined {
    return (workspace.workspaceFolders ?? [])
      .map((folder) => this.nameFor(folder))
      .find((name) => name !== undefined);
  }

  /** The name of the environment in force for a folder; `undefined` where there is none. */
  nameFor(folder: WorkspaceFolder | undefined): string | undefined {
    const config = this.configs.of(folder);
    const chosen =
      folder && this.memento.get<Readonly<Record<string, string>>>(key, {})[folder.uri.toString()];
    return chosen !== undefined && config.environments.has(chosen) ? chosen : config.defaultEnvironment;
  }

  /** Whether a folder's environment in force is a production one. */
  isProduction(folder: WorkspaceFolder | undefined): boolean {
    const environment = environmentFor(this.configs.of(folder), this.nameFor(folder));
    return 'production' in environment && environment.production;
  }

  async choose(folder: WorkspaceFolder, name: string): Promise<void> {
    const chosen = this.memento.get<Readonly<Record<string, string>>>(key, {});
    await this.memento.update(key, { ...chosen, [folder.uri.toString()]: name });
    this.changed.fire();
  }

  /**
   * The environment of that name, or the one in force, that a checklist runs in, its front matter included. Throws a
   * {@link UserError} for a wrong name.
   */
  async of(file: ChecklistFile, name?: string): Promise<Environment> {
    await this.configs.ready;
    const environment = environmentFor(
      this.configs.of(file.folder),
      name ?? this.nameFor(file.folder),
      await frontMatterOf(file),
    );
    if ('missing' in environment) throw new UserError(environment.missing);
    return environment;
  }
}

/** The environment that a checklist names in its front matter, as far as it can be told without reading YAML. */
export function namedIn({
  checklist,
  text: whole,
}: Partial<Pick<ChecklistFile, 'checklist' | 'text'>>): string | undefined {
  const place = checklist?.frontMatter;
  if (!place || whole === undefined) return undefined;
  const text = whole.slice(place.from, place.to);
  return /^environment:[ \t]*(["']?)([^\s"'#]+)\1[ \t]*(?:#.*)?$/m.exec(text)?.[2];
}

async function frontMatterOf(file: ChecklistFile): Promise<FrontMatter> {
  const place = file.checklist?.frontMatter;
  if (!place || file.text === undefined) return {};
  const { parseFrontMatter } = await import('../../core/config/config.lazy.ts');
  return parseFrontMatter(file.text, place).settings;
}
