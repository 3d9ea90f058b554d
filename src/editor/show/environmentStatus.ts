// The status bar: the environment that runs are for, in warning colour for production.
import { StatusBarAlignment, ThemeColor, window, workspace, type WorkspaceFolder } from 'vscode';
import { DisposableStore } from '../disposables.ts';
import type { Environments } from '../environment/environments.ts';
import { commands } from '../names.ts';

export class EnvironmentStatus extends DisposableStore {
  private readonly item = this.add(
    window.createStatusBarItem('shipcheck.environment', StatusBarAlignment.Left),
  );
  private readonly environments: Environments;

  constructor(environments: Environments) {
    super();
    this.environments = environments;
    this.item.name = 'Shipcheck Environment';
    this.item.command = commands.pickEnvironment;
    this.add(environments.onDidChange(() => this.show()));
    this.add(window.onDidChangeActiveTextEditor(() => this.show()));
  }

  private show(): void {
    const folder = activeFolder();
    if (this.environments.names(folder).length === 0) {
      this.item.hide();
      return;
    }
    const name = this.environments.nameFor(folder);
    const production = this.environments.isProduction(folder);
    this.item.text = `$(server-environment) ${name ?? 'no environment'}`;
    this.item.tooltip = production
      ? `Commands run against ${name}, which is production. Select another environment.`
      : 'The environment that commands run against. Select another one.';
    this.item.accessibilityInformation = {
      label: `Shipcheck environment: ${name ?? 'none'}${production ? ', production' : ''}`,
    };
    this.item.backgroundColor = production ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    this.item.show();
  }
}

/** The folder of the active editor, else the first one. */
export function activeFolder(): WorkspaceFolder | undefined {
  const uri = window.activeTextEditor?.document.uri;
  return (uri && workspace.getWorkspaceFolder(uri)) ?? workspace.workspaceFolders?.[0];
}
