// What the text becomes, and what goes into the environment.
import { deepStrictEqual } from 'node:assert';
import { findPlaceholders } from '../../../../src/core/config/placeholders/find.ts';
import { substitute } from '../../../../src/core/config/placeholders/substitute.ts';
import { checker } from '../../../check.ts';

const nowhere = { isSet: () => false, exists: () => false };
const fill = (text: string, values: Readonly<Record<string, string>>) =>
  substitute(text, findPlaceholders(text, 'posix', nowhere), new Map(Object.entries(values)));
const check = checker((text: string) => fill(text, { ID: '1', TOKEN: 't', PATH_TO_APP: '/app' }).text);

describe('substitute', () => {
  it('refers to the environment in the quotes around', () => {
    check('a <id> x<id>y', 'a "${SHIPCHECK_ID}" x"${SHIPCHECK_ID}"y');
    check('a "x<id>y"', 'a "x${SHIPCHECK_ID}y"');
    check("a 'x<id>y'", `a 'x'"\${SHIPCHECK_ID}"'y'`);
    check("a $'x<id>y'", `a $'x'"\${SHIPCHECK_ID}"$'y'`);
    check('cat <<E\n<id>\nE\n', 'cat <<E\n${SHIPCHECK_ID}\nE\n');
    check('cd /Users/ann/app', 'cd "${SHIPCHECK_PATH_TO_APP}"');
  });
  it('leaves a quoted here-document as literal as it was', () => {
    check("cat <<-'E' >x\n$A `b` \\n <id>\nE\n", 'cat <<-E >x\n\\$A \\`b\\` \\\\n ${SHIPCHECK_ID}\nE\n');
    check('cat << \'E\' <<"F"\n$A\nE\n$B <id>\nF\n', "cat << 'E' <<F\n$A\nE\n\\$B ${SHIPCHECK_ID}\nF\n");
    check('cat <<\'E\'\n"C:\\Users\\ann\\app" \\\nE\n', 'cat <<E\n"${SHIPCHECK_PATH_TO_APP}" \\\\\nE\n');
    check("cat <<'E F'\n<id>\nE F\n", "cat <<'E F'\n<id>\nE F\n");
  });
  it('leaves the text alone where nothing is known', () => {
    const text = 'a <id> <name> $TOKEN {page} $B';
    const { env, left, ...filled } = fill(text, { ID: '1', TOKEN: 't' });
    deepStrictEqual(filled.text, 'a "${SHIPCHECK_ID}" <name> $TOKEN {page} $B');
    deepStrictEqual(env, { SHIPCHECK_ID: '1', TOKEN: 't' });
    deepStrictEqual(
      left.map(({ text }) => text),
      ['<name>', '{page}', '$B'],
    );
  });
  it('leaves what only the author can fill in', () => {
    deepStrictEqual(fill('ssh host "a $(b "c") <id>"', { ID: '1' }).left.length, 1);
    const powershell = findPlaceholders('a <id> $env:TOKEN', 'powershell', nowhere);
    const filled = substitute(
      'a <id> $env:TOKEN',
      powershell,
      new Map([
        ['ID', '1'],
        ['TOKEN', 't'],
      ]),
    );
    deepStrictEqual([filled.text, filled.env, filled.left.length], ['a <id> $env:TOKEN', { TOKEN: 't' }, 1]);
  });
  it('has one variable for each form of a value', () => {
    const text = `curl -d '{"a":"<id>"}' https://x.test/<id> https://y.test/<id> <id>; ssh host rm <id>`;
    deepStrictEqual(fill(text, { ID: 'a "b"' }), {
      text: `curl -d '{"a":"'"\${SHIPCHECK_ID}"'"}' https://x.test/"\${SHIPCHECK_ID_2}" https://y.test/"\${SHIPCHECK_ID_2}" "\${SHIPCHECK_ID_3}"; ssh host rm "\${SHIPCHECK_ID_4}"`,
      env: {
        SHIPCHECK_ID: 'a \\"b\\"',
        SHIPCHECK_ID_2: 'a%20%22b%22',
        SHIPCHECK_ID_3: 'a "b"',
        SHIPCHECK_ID_4: `'a "b"'`,
      },
      left: [],
    });
  });
  it('escapes in a URL what would end its path', () => {
    deepStrictEqual(fill('curl https://x.test/<id>', { ID: 'a/b?c#d&é\ud800' }).env, {
      SHIPCHECK_ID: 'a/b%3Fc%23d%26%C3%A9%EF%BF%BD',
    });
  });
});
