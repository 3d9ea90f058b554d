// The lock file serves every platform. A registry that lacks a platform's package makes npm drop it from the lock
// file without a word, and then `npm ci` fails everywhere.
import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../tools/repository.ts';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('package-lock.json', () => {
  it('has every optional dependency', () => {
    const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, Locked>>;
    };
    const locked = new Set(Object.keys(lock.packages).map((place) => place.replace(/^.*node_modules\//, '')));
    const wanted = Object.values(lock.packages).flatMap((each) =>
      Object.keys(each.optionalDependencies ?? {}),
    );
    deepStrictEqual(
      wanted.filter((name) => !locked.has(name)),
      [],
    );
  });
});
