// The file at the root of a workspace folder that `parse.ts` reads.
import type { Config } from './model.ts';

/** Its names; the first that is there counts. */
export const configFileNames: readonly [usual: string, ...others: string[]] = [
  '.shipcheck.yaml',
  '.shipcheck.yml',
  '.shipcheck.json',
];

/** What a folder without it says. */
export const emptyConfig: Config = {
  defaults: {},
  environments: new Map(),
  exclude: [],
  evidence: {},
  scan: {},
};

/** Whether a file is written as JSON, which what is added to it must be too. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
