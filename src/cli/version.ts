// Which version of Shipcheck this is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of the package.json that the bundle is shipped with. */
export function version(): string {
  const manifest = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
