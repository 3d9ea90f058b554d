// Every rule has a file, every file is in the registry.
import { deepStrictEqual } from 'node:assert';
import { readdirSync } from 'node:fs';
import { expectationRules } from '../../../../src/core/verify/expectations/registry.ts';

describe('the expectation rules', () => {
  it('are the files of their folder', () => {
    const files = readdirSync('src/core/verify/expectations/rules').map((name) => name.replace(/\.ts$/, ''));
    deepStrictEqual(expectationRules.map((rule) => rule.name).sort(), files.sort());
  });
});
