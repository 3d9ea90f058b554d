// Values of several lines: which literals can move to an env file, and that they come back as they were.
import { ok, strictEqual } from 'node:assert';
import { parseEnvFile } from '../../../../src/core/config/envFile.ts';
import { applyEdits } from '../../../../src/core/scan/fix/edit.ts';
import { planMove, type Move } from '../../../../src/core/scan/fix/move.ts';

const dashes = '-'.repeat(5);
const [head, tail] = ['BEGIN', 'END'].map((word) => `${dashes}${word} PRIVATE KEY${dashes}`);
const lines = [head, 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC', 'BKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj', tail];
const rule = { id: 'private-key', kind: 'secrets', category: 'keys and certificates' } as const;

/** `KEY` in a text stands for the lines of a key, joined as given. */
function move(
  path: string,
  written: string,
  joint: string,
): { readonly plan: Move | undefined; readonly text: string } {
  const key = lines.join(joint);
  const text = written.replace('KEY', () => key);
  const from = text.indexOf(head!);
  const plan = planMove({ path, text, from, to: from + key.length, rule, envText: 'A=b\n' });
  return { plan, text };
}

function check(path: string, joint: string, before: string, after: string, end = ''): void {
  const { plan, text } = move(path, before, joint);
  ok(plan, `${path}: ${before}`);
  strictEqual(applyEdits(text, plan.edits), after);
  const env = applyEdits('A=b\n', plan.envEdits);
  strictEqual(env, `A=b\nPRIVATE_KEY="${lines.join('\\n')}${end.replace('\n', '\\n')}"\n`);
  strictEqual(parseEnvFile(env).values.get('PRIVATE_KEY'), lines.join('\n') + end);
}

function refuses(path: string, joint: string, text: string): void {
  strictEqual(move(path, text, joint).plan, undefined, `${path}: ${text}`);
}

describe('moving lines to the environment', () => {
  it('knows literals that span lines', () => {
    check('a.ts', '\n', 'const key = `KEY`;', 'const key = process.env.PRIVATE_KEY;');
    check('a.ts', '\r\n', 'const key = `KEY\r\n`;', 'const key = process.env.PRIVATE_KEY;', '\n');
    check('a.js', '\n    ', 'f(`\n    KEY\n    `)', 'f(process.env.PRIVATE_KEY)', '\n');
    const python = "import os\nkey = os.environ['PRIVATE_KEY']\n";
    check('a.py', '\n', "import os\nkey = '''KEY'''\n", python);
    check('a.py', '\n', "import os\nkey = '''\\\nKEY\n'''\n", python, '\n');
    check('a.go', '\n', 'import "os"\nvar k = `KEY`\n', 'import "os"\nvar k = os.Getenv("PRIVATE_KEY")\n');
    check('a.rb', '\n', "key = 'KEY'", "key = ENV.fetch('PRIVATE_KEY')");
    check('a.php', '\n', "$key = 'KEY';", "$key = getenv('PRIVATE_KEY');");
    check(
      'a.cs',
      '\n  ',
      'var key = """\n  KEY\n  """;',
      'var key = System.Environment.GetEnvironmentVariable("PRIVATE_KEY");',
      '\n',
    );
  });
  it('knows literals with escaped line breaks', () => {
    check('a.ts', '\\n', "f('KEY\\n')", 'f(process.env.PRIVATE_KEY)', '\n');
    check('a.ts', '\\r\\n', 'f("KEY")', 'f(process.env.PRIVATE_KEY)');
    check('a.rs', '\\n', 'f("KEY")', 'f(std::env::var("PRIVATE_KEY").expect("PRIVATE_KEY is not set"))');
    check('a.py', '\\n\\\n', 'import os\nf("KEY")', 'import os\nf(os.environ["PRIVATE_KEY"])');
  });
  it('names the variable after what the lines are assigned to', () =>
    strictEqual(move('a.ts', 'const appleSigningKey = `KEY`;', '\n').plan?.name, 'APPLE_SIGNING_KEY'));
  it('leaves alone what would not come back as it was', () => {
    refuses('a.java', '\\n', 'f("KEY")');
    refuses('a.kt', '\n', 'f("""KEY""")');
    refuses('a.sh', '\n', 'key="KEY"');
    refuses('a.yaml', '\n  ', 'key: |\n  KEY\n');
    refuses('a.yaml', '\\n', 'key: "KEY"');
    refuses('a.pem', '\n', 'KEY');
    refuses('a.ts', '\\n', 'f(`KEY${x}`)');
    refuses('a.ts', '\\n', 'f("Bag: KEY")');
    refuses('a.ts', '\\n" +\n"', 'f("KEY")');
    refuses('a.ts', '\n', '/*\nKEY\n*/');
    refuses('a.go', '\\n', 'var k = `KEY`');
    refuses('a.php', '\\n', "f('KEY')");
    refuses('a.py', '\n', 'f(b"""KEY""")');
    refuses('a.py', '\\n', 'f(r"KEY")');
  });
});
