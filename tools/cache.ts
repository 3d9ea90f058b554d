// The per-user cache folder: what every clone of this repository on a machine shares.
import path from 'node:path';

/** What decides where a user's caches are. */
export interface User {
  readonly platform: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Where the platform wants caches to be, e.g. `~/.cache/shipcheck`. */
export function cacheFolder({ platform, home, env }: User): string {
  const native = platform === 'win32' ? path.win32 : path.posix;
  return native.join(root(), 'shipcheck');

  function root(): string {
    if (platform === 'win32') return env['LOCALAPPDATA'] || native.join(home, 'AppData', 'Local');
    if (env['XDG_CACHE_HOME']) return env['XDG_CACHE_HOME'];
    return platform === 'darwin' ? native.join(home, 'Library', 'Caches') : native.join(home, '.cache');
  }
}
