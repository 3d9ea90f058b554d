// A comment silences a finding in every language that has comments, and the scanner honours it.
import { strictEqual } from 'node:assert';
import { checker } from '../../../check.ts';
import { createScanner } from '../../../../src/core/scan/engine.ts';
import { applyEdits } from '../../../../src/core/scan/fix/edit.ts';
import { ignoreHere } from '../../../../src/core/scan/fix/ignoreHere.ts';
import { finderOf } from '../fake.ts';

const rule = 'find-gold';

function ignored([path, text]: readonly [string, string]): string | undefined {
  const from = text.indexOf('gold');
  const edit = ignoreHere({ path, text, from, to: from + 4, rule });
  if (!edit) return undefined;
  const after = applyEdits(text, [edit]);
  const { findings } = createScanner([finderOf(['gold'])]).scan(path, new TextEncoder().encode(after));
  strictEqual(findings.length, 0, after);
  return after;
}

describe('ignoreHere', () => {
  const check = checker(ignored);
  const words = 'shipcheck:ignore[find-gold]';
  it('stands behind code', () => {
    for (const path of ['a.ts', 'a.go', 'A.java', 'a.rs', 'a.php', 'a.cs'])
      check([path, 'a = "gold";\nb'], `a = "gold"; // ${words}\nb`);
    for (const path of ['a.py', 'a.rb', 'a.sh', 'a.yaml', 'a.tf', 'a.toml'])
      check([path, 'a = gold\r\nb'], `a = gold # ${words}\r\nb`);
    check(['a.sql', "a = 'gold'"], `a = 'gold' -- ${words}`);
    check(['a.css', 'a: gold;'], `a: gold; /* ${words} */`);
  });
  it('stands above what would take it for a part of the value', () => {
    check(['.env', 'A=1\n  B=gold\n'], `A=1\n  # ${words}\n  B=gold\n`);
    check(['Dockerfile', 'ENV A=gold'], `# ${words}\nENV A=gold`);
    check(['a.ini', '[x]\r\na=gold\r\n'], `[x]\r\n; ${words}\r\na=gold\r\n`);
    check(['a.html', '<a b="gold">'], `<!-- ${words} -->\n<a b="gold">`);
    check(['a.bat', 'set A=gold'], `rem ${words}\nset A=gold`);
  });
  it('stands above a command that goes on, and nowhere inside of it', () => {
    check(['a.sh', 'a gold \\\n  b'], `# ${words}\na gold \\\n  b`);
    check(['a.sh', 'a \\\n  gold'], 'a \\\n  gold # shipcheck:ignore[find-gold]');
    check(['a.sh', 'a \\\n  gold \\\n  b'], undefined);
  });
  it('does not exist where there are no comments', () => check(['a.json', '"gold"'], undefined));
  it('stands above what spans lines', () => {
    const text = 'x = """go\nld"""';
    strictEqual(ignoreHere({ path: 'a.py', text, from: 7, to: 12, rule })?.from, 0);
  });
});
