// Comments silence findings: ours, and those of other scanners.
import { checker } from '../../../check.ts';
import { goldIn } from '../fake.ts';

describe('marks', () => {
  const check = checker((text: string) => goldIn(text).length);
  it('silence their line', () => {
    for (const mark of [
      'shipcheck:ignore',
      'gitleaks:allow',
      'betterleaks:allow',
      'pragma: allowlist secret',
      'pragma: whitelist secret',
      'secretlint-disable-line',
      'trufflehog:ignore',
      'kingfisher:ignore',
      'ggignore',
      'noqa: S105',
      'noqa: E501, S106 - made up',
      'checkov:skip=CKV_SECRET_6: a name',
    ]) {
      check(`gold # ${mark}`, 0);
      check(`# ${mark}\n\ngold`, 1);
    }
    check('gold # nosec', 0);
    check('gold // nosec G101', 0);
    check('gold //gosec:disable G101', 0);
    check('gold # noqa: E501', 1);
    check('gold # checkov:skip=CKV_AWS_1', 1);
    check('gold nosecret', 1);
  });
  it('silence the next line where they say so', () => {
    check('// secretlint-disable-next-line\ngold\ngold', 1);
    check('# pragma: allowlist nextline secret\ngold\ngold', 1);
  });
  it('of ours silence the next line when they stand alone', () => {
    for (const line of ['// shipcheck:ignore', '# shipcheck:ignore: made up', '  /* shipcheck:ignore */'])
      check(`${line}\ngold\ngold`, 1);
    check('gold # shipcheck:ignore\ngold', 1);
    check('<!-- shipcheck:ignore -->\n\ngold', 1);
  });
  it('of ours may name rules', () => {
    check('gold # shipcheck:ignore[find-gold]', 0);
    check('gold # shipcheck:ignore[other, find-gold] because', 0);
    check('gold # shipcheck:ignore[other]', 1);
    check('# shipcheck:ignore[other]\ngold', 1);
  });
  it('open and close blocks', () => {
    check('// secretlint-disable\ngold\n// secretlint-enable\ngold', 1);
    check('gold /* secretlint-disable */\ngold\ngold', 1);
  });
  it('are found only near the finding in a very long line', () => {
    check(`gold${' '.repeat(5000)}gitleaks:allow`, 1);
  });
});
