// The VS Code that is installed on this machine, where there is one that a window can be opened with.
import { spawn, spawnSync } from 'node:child_process';

/**
 * Whether `code` on the PATH can open a window of at least this version (`1.100.0`). It refuses to run for root, and
 * without a screen there is nowhere to open one.
 */
export function hasDesktop(minimum: string): boolean {
  if (!hasScreen(process.platform, process.env)) return false;
  const { status, stdout } = code(['--version']);
  return status === 0 && isAtLeast(stdout.split('\n')[0] ?? '', minimum);
}

/**
 * Opens a folder in a new window with the extension under development, beside the user's own extensions.
 * @throws with what `code` said when it could not.
 */
export function openDesktop(folder: string, extension: string): void {
  const { status, stderr } = code(['--new-window', `--extensionDevelopmentPath=${extension}`, folder]);
  if (status !== 0) throw new Error(`VS Code could not be started: ${stderr}`);
}

/** Opens an address in the user's browser; says nothing where that does not work. */
export function openBrowser(address: string): void {
  if (!hasScreen(process.platform, process.env)) return;
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  spawn(opener, [address], { detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref();
}

export function hasScreen(platform: string, env: Readonly<Record<string, string | undefined>>): boolean {
  if (platform !== 'linux') return true;
  return Boolean(
    env['DISPLAY'] || env['WAYLAND_DISPLAY'] || env['WSL_DISTRO_NAME'] || env['VSCODE_IPC_HOOK_CLI'],
  );
}

/** Compares versions of the form `1.100.0`. */
export function isAtLeast(version: string, minimum: string): boolean {
  const [wanted, found] = [minimum, version].map((text) => text.split('.').map(Number));
  for (const [index, part] of (wanted ?? []).entries()) {
    const difference = (found?.[index] ?? Number.NaN) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function code(args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  // On Windows `code` is a batch file, which only a shell can start.
  const shell = process.platform === 'win32';
  const words = shell ? args.map((arg) => `"${arg}"`) : args;
  return spawnSync('code', words, { shell, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
