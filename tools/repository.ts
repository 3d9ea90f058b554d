// This repository, as the tools see it from `out/tools` and the tests from `out/test`.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Absolute path of the checkout. */
export const root: string = path.join(__dirname, '..', '..');

/** The oldest VS Code that package.json promises to work in, e.g. `1.100.0`. */
export function minimumVersion(): string {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    readonly engines: { readonly vscode: string };
  };
  return manifest.engines.vscode.replace('^', '');
}
