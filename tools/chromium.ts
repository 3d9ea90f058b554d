// Finds a Chromium on this machine, or installs it where that needs no questions.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Starts a Chromium without a screen. */
export async function launchChromium(say: (line: string) => void): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureChromium(say),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/**
 * The path of a Chromium or Chrome; on Debian and Ubuntu it is installed when missing and we may.
 * @throws with the one command to run where there is none.
 */
function ensureChromium(say: (line: string) => void): string {
  const found = findChromium(process.platform, process.env, isExecutable);
  if (found) return found;
  const apt = existsSync('/usr/bin/apt-get') ? aptCommand() : undefined;
  if (apt === undefined) throw new Error(`No Chromium or Chrome was found. Run: ${advice()}`);
  say('No Chromium was found: installing it with apt-get …');
  const run = (...args: string[]): boolean => {
    const [command = 'apt-get', ...rest] = [...apt, 'apt-get', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, rest, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  const installed = findChromium(process.platform, process.env, isExecutable);
  if (!installed) throw new Error(`Chromium could not be installed. Run: ${advice()}`);
  return installed;
}

/** The first place where a Chromium is: `CHROME_PATH`, the PATH, then where installers put it. */
export function findChromium(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
  exists: (file: string) => boolean,
): string | undefined {
  const native = platform === 'win32' ? path.win32 : path.posix;
  const given = env['CHROME_PATH'];
  const onPath = (env['PATH'] ?? '')
    .split(native.delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => native.join(folder, name)));
  return [...(given ? [given] : []), ...onPath, ...usualPlaces(platform, env)].find(exists);
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function usualPlaces(platform: string, env: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ];
  }
  if (platform !== 'win32') return [];
  return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .map((folder) => path.win32.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'));
}

/** What to put before `apt-get`: nothing for root, `sudo -n` where it asks nothing, else it cannot be used. */
function aptCommand(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

function advice(): string {
  if (process.platform === 'darwin') return 'brew install --cask google-chrome';
  if (process.platform === 'win32') return 'winget install Google.Chrome';
  return 'sudo apt-get install chromium (or set CHROME_PATH to a Chromium or Chrome)';
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
