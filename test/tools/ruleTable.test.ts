// The documentation lists the rules that there are.
import { strictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { ruleTableFile, ruleTablePage } from '../../tools/ruleTable.ts';

describe('the table of rules', () => {
  it('equals the code; node out/tools/write-docs.js writes it', () => {
    strictEqual(readFileSync(ruleTableFile, 'utf8'), ruleTablePage());
  });
});
