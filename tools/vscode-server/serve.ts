// Runs the embedded VS Code server on a free loopback port, and ends it with everything it has started.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { onEnd } from '../endings.ts';
import { root } from '../repository.ts';
import type { Installation } from './layout.ts';

export interface ServeOptions {
  readonly installation: Installation;
  /** Holds state, logs and settings of this server; best a fresh folder. */
  readonly dataDir: string;
  readonly workspaceTrust: boolean;
  /** Merged over {@link quietSettings}. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /**
   * The folder of an extension that is installed, as a user has it. Without one, windows are automated: they honour
   * the development extensions of their address, and never show a message by themselves.
   */
  readonly installed?: string;
  /** Every line that the server itself logs. */
  readonly onLog?: (line: string) => void;
}

export interface Server {
  readonly port: number;
  /** Ends the server and its children; resolves when they are gone. */
  stop(): Promise<void>;
  /** Resolves when the server has ended, by itself or by {@link stop}. */
  readonly ended: Promise<void>;
}

/** A window without chat panel, welcome page, update checks and telemetry. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Extensions of the editor's own that windows are better off without. */
const skipped = [
  // It lacks the TypeScript that it needs here, and would say so in every window that shows JavaScript.
  'vscode.typescript-language-features',
  // Where the settings turn AI features off, the window disables it while extensions start, and starts them all
  // again: in one window of five the first ones went on running, and everything they offer was there twice.
  'GitHub.copilot-chat',
];

/** Milliseconds. */
const START_LIMIT = 60_000;
const STOP_LIMIT = 2_000;

/**
 * Starts the server and waits until it serves the workbench.
 * @throws when it ends early or does not answer in time, with the last lines it logged.
 */
export async function serve(options: ServeOptions): Promise<Server> {
  await writeSettings(options);
  if (options.installed !== undefined) await install(options.dataDir, options.installed);
  const child = spawn(options.installation.node, [guardScript, ...serverArguments(options)], {
    // A group of its own, so that everything in it can be ended at once.
    detached: true,
    env: environment(options.dataDir),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
    child.on('error', () => resolve());
  });
  onEnd(() => signalGroup(child, 'SIGKILL'));
  const log: string[] = [];
  const stop = async (): Promise<void> => {
    signalGroup(child, 'SIGTERM');
    const impatience = setTimeout(() => signalGroup(child, 'SIGKILL'), STOP_LIMIT);
    await ended;
    clearTimeout(impatience);
    signalGroup(child, 'SIGKILL');
  };
  try {
    const port = await listening(child, log, options.onLog);
    await fetch(`http://127.0.0.1:${port}/version`);
    return { port, stop, ended };
  } catch (error) {
    await stop();
    throw new Error(`The VS Code server did not start: ${String(error)}\n${log.slice(-20).join('\n')}`, {
      cause: error,
    });
  }
}

function serverArguments(options: ServeOptions): readonly string[] {
  return [
    options.installation.serverMain,
    '--host=127.0.0.1',
    '--port=0',
    '--without-connection-token',
    '--accept-server-license-terms',
    '--telemetry-level=off',
    `--server-data-dir=${options.dataDir}`,
    // Makes the workbench honour the `payload` of an address: development extensions and tests.
    ...(options.installed === undefined ? ['--enable-smoke-test-driver'] : []),
    ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
  ];
}

async function writeSettings({ dataDir, settings }: ServeOptions): Promise<void> {
  const folder = path.join(dataDir, 'data', 'Machine');
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, 'settings.json'),
    JSON.stringify({ ...quietSettings, ...settings }, undefined, 2),
  );
}

/** Enters the folder where the server keeps account of extensions: it stays where it is. */
async function install(dataDir: string, folder: string): Promise<void> {
  const { publisher, name, version } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  ) as Readonly<Record<'publisher' | 'name' | 'version', string>>;
  const entry = {
    identifier: { id: `${publisher}.${name}` },
    version,
    location: { $mid: 1, path: folder, scheme: 'file' },
  };
  const extensions = path.join(dataDir, 'extensions');
  await mkdir(extensions, { recursive: true });
  await writeFile(path.join(extensions, 'extensions.json'), JSON.stringify([entry]));
}

const guardScript = path.join(root, 'out', 'tools', 'server-guard.js');

/** The port that the server says it listens on. */
function listening(child: ChildProcess, log: string[], onLog?: (line: string) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`no answer after ${START_LIMIT / 1000} s`)), START_LIMIT);
    const finish = (done: () => void): void => {
      clearTimeout(limit);
      done();
    };
    const onLine = (line: string): void => {
      log.push(line);
      if (log.length > 200) log.shift();
      onLog?.(line);
      const port = /listening on (\d+)/.exec(line)?.[1];
      if (port) finish(() => resolve(Number(port)));
    };
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', lines(onLine));
    child.on('error', (error) => finish(() => reject(error)));
    child.on('close', (code, signal) => finish(() => reject(new Error(`it ended with ${code ?? signal}`))));
  });
}

function lines(onLine: (line: string) => void): (chunk: Buffer) => void {
  let rest = '';
  return (chunk) => {
    const parts = (rest + chunk.toString()).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) onLine(part);
  };
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has already gone.
  }
}

/** Ours, without what a surrounding VS Code terminal sets for its own children. */
function environment(dataDir: string): NodeJS.ProcessEnv {
  const ours = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_)/.test(name));
  // Sockets, scripts and whatever else is left behind go with the folder. The name of a socket has at most 108 bytes.
  const temporary = dataDir.length < 50 ? { TMPDIR: dataDir } : {};
  return { ...Object.fromEntries(ours), ...temporary, VSCODE_SKIP_BUILTIN_EXTENSIONS: skipped.join() };
}
