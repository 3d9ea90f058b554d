// A hook gets our lines, and loses none of its own.
import { strictEqual } from 'node:assert';
import { hookLines, withHookLines } from '../../../src/core/scan/hook.ts';

const lines = hookLines();

describe('withHookLines', () => {
  it('makes a hook where there is none', () => {
    strictEqual(withHookLines(undefined, lines), `#!/bin/sh\n${lines}`);
    strictEqual(withHookLines('\n', lines), `#!/bin/sh\n${lines}`);
  });
  it('puts them before whatever may end the script', () => {
    strictEqual(
      withHookLines('#!/usr/bin/env bash\nnpm test\nexit 0\n', lines),
      `#!/usr/bin/env bash\n${lines}npm test\nexit 0\n`,
    );
    strictEqual(withHookLines('npm test', lines), `#!/bin/sh\n${lines}npm test`);
    strictEqual(withHookLines('#!/bin/sh', lines), `#!/bin/sh\n${lines}`);
  });
  it('renews them where they are', () => {
    const hook = `#!/bin/sh\necho a\n${hookLines('/old')}echo b\n`;
    strictEqual(withHookLines(hook, lines), `#!/bin/sh\necho a\n${lines}echo b\n`);
    strictEqual(withHookLines(`#!/bin/sh\n${lines}`, lines), `#!/bin/sh\n${lines}`);
  });
  it('leaves what is no shell script alone', () => {
    strictEqual(withHookLines('#!/usr/bin/env python3\nprint()\n', lines), undefined);
    strictEqual(withHookLines('#!/usr/bin/perl', lines), undefined);
  });
});
