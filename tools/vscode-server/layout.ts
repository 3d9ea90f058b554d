// Where the embedded VS Code server lives on a machine, and which files it cannot do without.
import path from 'node:path';
import { CODE_SERVER, NODE, NODE_MAJOR, VSCODE } from './versions.ts';

/** What decides where the server goes and what has to be in it. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  readonly nodeVersion: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A finished installation, as absolute paths. */
export interface Installation {
  readonly folder: string;
  /** The Node that runs the server: the machine's own where it is new enough. */
  readonly node: string;
  readonly serverMain: string;
}

const VSCODE_FOLDER = 'node_modules/code-server/lib/vscode';

/** The folder of this server version, e.g. `~/.cache/shipcheck/vscode-1.139.1`: shared by every clone of a user. */
export function cacheFolder({ platform, home, env }: Machine): string {
  const native = platform === 'win32' ? path.win32 : path.posix;
  return native.join(cacheRoot(), 'shipcheck', `vscode-${VSCODE}`);

  function cacheRoot(): string {
    if (platform === 'win32') return env['LOCALAPPDATA'] || native.join(home, 'AppData', 'Local');
    if (env['XDG_CACHE_HOME']) return env['XDG_CACHE_HOME'];
    return platform === 'darwin' ? native.join(home, 'Library', 'Caches') : native.join(home, '.cache');
  }
}

/** The npm packages to install, with versions. */
export function packages(machine: Machine): readonly string[] {
  const node = nodePackage(machine);
  return [`code-server@${CODE_SERVER}`, ...(node ? [`${node}@${NODE}`] : [])];
}

/** The folder inside an installation where VS Code's own dependencies are installed. */
export function vscodeFolder(folder: string): string {
  return path.join(folder, VSCODE_FOLDER);
}

/** Files, relative to the folder, whose absence means that an installation is damaged. */
export function essentialFiles(machine: Machine): readonly string[] {
  const node = nodePackage(machine);
  return [
    `${VSCODE_FOLDER}/out/server-main.js`,
    `${VSCODE_FOLDER}/out/vs/code/browser/workbench/workbench.js`,
    `${VSCODE_FOLDER}/node_modules/node-pty/package.json`,
    ...(node ? [`node_modules/${node}/bin/node`] : []),
  ];
}

export function installation(folder: string, machine: Machine): Installation {
  const node = nodePackage(machine);
  return {
    folder,
    node: node ? path.join(folder, 'node_modules', node, 'bin', 'node') : process.execPath,
    serverMain: path.join(folder, VSCODE_FOLDER, 'out', 'server-main.js'),
  };
}

function nodePackage({ platform, arch, nodeVersion }: Machine): string | undefined {
  const major = Number.parseInt(nodeVersion.replace(/^v/, ''), 10);
  return major >= NODE_MAJOR ? undefined : `node-${platform}-${arch}`;
}
