// What an installation of the embedded VS Code server consists of.
import { CODE_SERVER, NODE, NODE_MAJOR } from './versions.ts';

/** What decides which packages are needed. */
export interface Machine {
  /** As `process` has them. */
  readonly platform: string;
  readonly arch: string;
  readonly version: string;
}

/** A finished installation, as absolute paths. */
export interface Installation {
  /** The Node that runs the server: the machine's own where it is new enough. */
  readonly node: string;
  readonly serverMain: string;
}

const VSCODE_FOLDER = 'node_modules/code-server/lib/vscode';

/** The npm packages to install, with versions. */
export function packages(machine: Machine): readonly string[] {
  const node = nodePackage(machine);
  return [`code-server@${CODE_SERVER}`, ...(node ? [`${node}@${NODE}`] : [])];
}

/** The folder inside an installation where VS Code's own dependencies are to be installed. */
export function vscodeFolder(folder: string): string {
  return `${folder}/${VSCODE_FOLDER}`;
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
    node: node ? `${folder}/node_modules/${node}/bin/node` : process.execPath,
    serverMain: `${vscodeFolder(folder)}/out/server-main.js`,
  };
}

/** The package that carries a Node for this machine; `undefined` where its own can run the server. */
function nodePackage({ platform, arch, version }: Machine): string | undefined {
  const major = Number.parseInt(version.replace('v', ''), 10);
  return major >= NODE_MAJOR ? undefined : `node-${platform}-${arch}`;
}
