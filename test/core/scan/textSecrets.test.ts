// Secrets of the scanner's rules do not stay in what people get to see.
import { ok, strictEqual } from 'node:assert';
import { createMasker } from '../../../src/core/config/masking/mask.ts';
import { secretsInText } from '../../../src/core/scan/textSecrets.ts';
import { checker } from '../../check.ts';

const token = ['ghp', '_', '1B4yT7kQ9mZ2xW5vN8sL3pR6dJ0cF2hGtYeU'].join('');
const stripe = ['sk', 'live', '4eC39HqLyjWDarjtT1zdp7dcQ2mN'].join('_');
const mask = createMasker(['known value'], secretsInText);

describe('a mask with the rules for secrets', () => {
  const check = checker(mask);
  const hidden = 'ghp_********';
  it('shows how a token begins', () => check(token, hidden));
  it('keeps what stands around', () => {
    check(`before ${token} after\n`, `before ${hidden} after\n`);
    check(
      `first\n\nünï 😀 ${token}, then 😀\r\n${token}\r\nlast`,
      `first\n\nünï 😀 ${hidden}, then 😀\r\n${hidden}\r\nlast`,
    );
  });
  it('hides several in one line', () => {
    check(`${token} ${stripe}`, `${hidden} sk_l********`);
  });
  it('hides values that are known as well', () => check(`known value ${token}`, `*** ${hidden}`));
  it('is not kept from looking by NULs and byte-order marks', () => {
    check(`\0${token}`, `\0${hidden}`);
    check(`\ufeff${token}\n`, `\ufeff${hidden}\n`);
    check(`\ufeffx\n\ud800${token}`, `\ufeffx\n\ud800${hidden}`);
  });
  it('changes nothing else', () => {
    for (const text of [
      '',
      'PONG\n',
      'DEBUG=True\n',
      'status 200, 12 ms',
      'a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0',
    ])
      check(text, text);
  });
  it('hides nothing twice', () => strictEqual(mask(mask(`x ${token} known value`)), `x ${hidden} ***`));
  it('looks through a megabyte in a moment', () => {
    const text = `${'GET /health 200 key=value token 12 ms\n'.repeat(30_000)}${token}`;
    ok(mask(text).endsWith(`\n${hidden}`));
  }).timeout(10_000);
  it('shows nothing of what could not be looked through in time', () => {
    const text = `${'token secret key password '.repeat(1000)}${token}`;
    const hurried = createMasker([], (text) => secretsInText(text, -1));
    strictEqual(hurried(text), '(withheld: it could not be searched for secrets in time)');
  });
});
