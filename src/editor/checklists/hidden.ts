// The checklists that this person does not want to see in this workspace; nothing is written into the workspace.
import { commands as vscodeCommands, type Memento } from 'vscode';
import { contexts } from '../names.ts';

const key = 'hidden';

export class Hidden {
  private readonly memento: Memento;

  constructor(memento: Memento) {
    this.memento = memento;
  }

  /** Addresses of hidden files. */
  get uris(): ReadonlySet<string> {
    return new Set(this.memento.get<readonly string[]>(key, []));
  }

  async set(uris: ReadonlySet<string>): Promise<void> {
    await this.memento.update(key, [...uris]);
    await this.announce();
  }

  /** Tells menus whether there is anything to show again. */
  async announce(): Promise<void> {
    await vscodeCommands.executeCommand('setContext', contexts.hasHidden, this.uris.size > 0);
  }
}
