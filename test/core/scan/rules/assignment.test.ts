// Names and their values are read in the notations of languages and file formats.
import { createSource, decodeAnywhere } from '../../../../src/core/scan/source.ts';
import { readAssignment } from '../../../../src/core/scan/rules/assignment.ts';
import { comparisonBefore, mayBeGiven, nameAfterValue } from '../../../../src/core/scan/rules/given.ts';
import { checker } from '../../../check.ts';

/** `name=value` as read around the word `KEY`; `undefined` when nothing is given to it. */
function read(text: string, path: string, names: 'word' | 'phrase' = 'word'): string | undefined {
  const source = createSource(path, new TextEncoder().encode(text), decodeAnywhere);
  const at = text.indexOf('KEY');
  // Nobody reads what a look at the bytes has sorted out.
  const isSeen =
    mayBeGiven(source, at, names) ||
    comparisonBefore(source, at) !== undefined ||
    nameAfterValue(source, at) !== undefined;
  const assignment = isSeen ? readAssignment(source, at, names) : undefined;
  return assignment && `${assignment.name}=${text.slice(assignment.from, assignment.to)}`;
}

describe('readAssignment', () => {
  describe('in code', () => {
    const check = checker((text: string) => read(text, 'a.ts'));
    const isGiven = (text: string) => check(text, 'KEY=value');
    it('reads assignments', () => {
      for (const text of [
        "KEY = 'value'",
        'KEY="value"',
        'KEY := "value"',
        'KEY: `value`',
        '"KEY" => "value"',
      ])
        isGiven(text);
      for (const text of [
        'KEY ?= "value"',
        'KEY ||= "value"',
        'KEY == "value"',
        'KEY !== "value"',
        'KEY <- "value"',
      ])
        isGiven(text);
    });
    it('reads types between', () => {
      for (const text of [
        'KEY: string = "value"',
        'KEY: &str = "value"',
        'KEY string = "value"',
        'KEY: Optional[str] = "value"',
      ])
        isGiven(text);
    });
    it('reads members and entries', () => {
      isGiven('config["KEY"] = "value"');
      isGiven('{ "KEY" : "value" }');
      check('this.KEY = "value"', 'this.KEY=value');
      isGiven(String.raw`"{\"KEY\": \"value\"}"`);
    });
    it('reads prefixes and wrappers of literals', () => {
      for (const text of [
        'KEY = b"value"',
        'KEY = @"value"',
        'KEY = SecretStr("value")',
        'KEY = String::from("value")',
      ])
        isGiven(text);
      isGiven('KEY = """value"""');
      isGiven('KEY = []byte("value")');
    });
    it('reads what code falls back on', () => {
      for (const text of [
        'os.getenv("KEY", "value")',
        'os.environ.get("KEY") or "value"',
        "process.env['KEY'] || 'value'",
      ])
        isGiven(text);
      check("process.env.KEY ?? 'value'", 'process.env.KEY=value');
    });
    it('reads calls and pairs of arguments', () => {
      isGiven('define("KEY", "value")');
      check('setKEY("value")', 'setKEY=value');
      check('KEY.equals("value")', 'KEY.equals=value');
    });
    it('reads what a name is compared with', () => {
      for (const text of [
        '"value" == KEY',
        "'value' !== KEY",
        '"value".equals(KEY)',
        '"value".equalsIgnoreCase(KEY)',
      ])
        isGiven(text);
      for (const text of ['"value" = KEY', 'f("value", KEY)', '"value".has(KEY)', '"a value" == KEY'])
        check(text, undefined);
    });
    it('reads what is on the next line', () => {
      isGiven("const KEY =\n  'value'");
      isGiven('String KEY =\r\n\t\t"value"');
      isGiven('"KEY":\n  "value"');
      isGiven('"KEY" =>  \n  "value"');
      check('KEY =\n  value', undefined);
    });
    it('reads variables of the environment in literals', () => {
      isGiven('{"env": ["KEY=value"]}');
      isGiven('run("docker run -e KEY=value x")');
      for (const text of ['f(KEY=value)', 'f("x", KEY=value)', '"x key=value"', "'KEY: value'"])
        check(text, undefined);
    });
    it('reads what stands beside a name', () => {
      for (const text of [
        'KEY "value"',
        '{ :KEY "value" }',
        '(def KEY "value")',
        '"KEY" -> "value"',
        '"KEY" to "value"',
      ])
        isGiven(text);
      for (const text of ['say KEY "value"', 'KEY -> f', '<x name="KEY" type="value">'])
        check(text, undefined);
    });
    it('reads what is defined and converted', () => {
      isGiven('#define KEY "value"');
      isGiven("KEY = ConvertTo-SecureString 'value' -AsPlainText");
      isGiven('KEY = (ConvertTo-SecureString -String "value")');
    });
    it('reads names and values that stand apart', () => {
      isGiven('<add key="KEY" value="value" />');
      isGiven('{"name": "KEY", "value": "value"}');
      isGiven('variable "KEY" {\n  type = string\n  default = "value"\n}');
      isGiven('variable "KEY" {\n  description = "A key"\n  default = "value"\n}');
      isGiven('{"name":"KEY","value":"value"}');
      isGiven('"KEY": {"type": "string", "defaultValue": "value"}');
    });
    it('reads what stands between further signs', () => {
      for (const text of [
        'KEY = ("value")',
        '<x KEY={"value"} />',
        "set :KEY, 'value'",
        'KEY { get; set; } = "value"',
        'val KEY: String by lazy { "value" }',
        "fetch('KEY') { 'value' }",
        'var("KEY").unwrap_or("value".into())',
        'var("KEY").unwrap_or_else(|_| "value".into())',
        'f("KEY", "\\"value\\"")',
        `f('KEY', '"value"')`,
        "KEY = N'value'",
        '@Value("${KEY:value}")',
      ])
        isGiven(text);
      check('run("x --KEY=value")', '--KEY=value');
      check('KEY = ("value", "x")', undefined);
      check('KEY = {"value": "x"}', undefined);
      check('`${KEY ? value : x}`', undefined);
    });
    it('reads values that stand before their names', () => {
      isGiven('{"value": "value", "name": "KEY"}');
      isGiven('<input value="value" name="KEY">');
      isGiven('{\n  value = "value"\n  # which\n  name = "KEY"\n}');
      check('{"value": "a value", "name": "KEY"}', undefined);
      check('{"values": "value", "frame": "KEY"}', undefined);
    });
    it('reads past comments', () => isGiven('name = "KEY"\n  // which\n  value = "value"'));
    it('reads arrays', () => isGiven('char KEY[] = "value"'));
    it('reads what is exported in a script within', () => {
      isGiven('export KEY=value');
      check('KEY=value', undefined);
    });
    it('reads sentences', () => {
      check("echo 'The KEY is val4ue.'", 'KEY=val4ue');
      check('the KEY is "value"', 'KEY=value');
      check('# the KEY is value', undefined);
      check('CREATE USER me IDENTIFIED BY KEY', undefined);
    });
    it('takes no quote that ends a literal for one that begins a value', () =>
      check('a: "KEY:", b: "value"', undefined));
    it('reads parameters of addresses', () => check('"https://x.y/?a=b&KEY=value&c"', 'KEY=value'));
    it('leaves expressions alone', () => {
      for (const text of [
        'KEY = value',
        'KEY: value,',
        'KEY(value)',
        'KEY = read("x.txt", value)',
        'KEY, "value"',
        'KEY',
      ])
        check(text, undefined);
    });
    it('leaves what is far away or on another line alone', () => {
      check(`KEY = ${'a.'.repeat(200)}"value"`, undefined);
      check('KEY =\n\n"value"', undefined);
    });
  });

  describe('in configuration', () => {
    const check = checker((text: string) => read(text, 'a.yaml'));
    it('reads bare values', () => {
      check('KEY: value', 'KEY=value');
      check('KEY=value # comment', 'KEY=value');
      check('export KEY=va$l(ue', 'KEY=va$l(ue');
      check('{KEY: value}', 'KEY=value');
    });
    it('reads lists of names and values', () => check('- name: KEY\n  value: "value"', 'KEY=value'));
    it('reads commands', () => {
      check('run --KEY value', '--KEY=value');
      check('run -KEY value', '-KEY=value');
      check('- KEY value', undefined);
      check('run --KEY=value', '--KEY=value');
      check('ENV KEY value', 'KEY=value');
      check('machine m login me KEY value', 'KEY=value');
    });
    it('reads lists', () => {
      check('KEYs:\n  - value', 'KEYs=value');
      check('- --KEY\n  - value', '--KEY=value');
      check('KEY:\n  - value', undefined);
    });
    it('reads more of XML', () => {
      check('<KEY><![CDATA[value]]></KEY>', 'KEY=value');
      check('<x name="KEY" type="string" value="value"/>', 'KEY=value');
    });
    it('reads lines of a name and a value', () => {
      check('KEY val4ue\n', 'KEY=val4ue');
      check('KEY value\n', undefined);
      check('KEY val4ue and more', undefined);
    });
    it('reads parameters with a default', () => {
      check('KEY:\n  Description: A key\n  Type: String\n  Default: value', 'KEY=value');
      check('KEY:\n  Type: String\nDefault: value', undefined);
    });
    it('reads headers that a server sets', () => check('proxy_set_header KEY "value";', 'KEY=value'));
    it('reads blocks, directives and nested elements', () => {
      check('KEY: |\n  value', 'KEY=value');
      check('"KEY": >-\n    value', 'KEY=value');
      check('<x name="KEY"><value>value</value></x>', 'KEY=value');
      check('<key>KEY</key>\n  <string>value</string>', 'KEY=value');
      check('<key>KEY</key>\n  <name>value</name>', undefined);
      check('KEY value', undefined);
    });
    it('finds no value in a comment', () => check('KEY=#value', undefined));
    it('finds no value in an empty one', () => {
      check('KEY:', undefined);
      check('KEY=\nOTHER=x', undefined);
    });
  });

  describe('elsewhere', () => {
    const check = checker((text: string) => read(text, 'notes.md'));
    it('reads bare values that are no expressions', () => {
      check('KEY=value', 'KEY=value');
      check('KEY: value, and', 'KEY=value');
      check('KEY=call(x)', undefined);
      check('KEY=${value}', undefined);
    });
    it('reads elements', () => check('<KEY>value</KEY>', 'KEY=value'));
    it('reads rows of a table', () => {
      check('| KEY | val4ue |', 'KEY=val4ue');
      check('| KEY | the value |', undefined);
      check('x KEY | val4ue', undefined);
    });
    it('reads what bold names introduce', () => {
      check('**KEY:** `val4ue`', 'KEY=val4ue');
      check('- **KEY**: val4ue.', 'KEY=val4ue');
      check('- **KEY**: required, string', undefined);
    });
    it('reads SQL', () => check("IDENTIFIED WITH KEY BY 'value'", 'KEY=value'));
    it('reads whose it is', () => {
      check('KEY for the admin: val4ue', 'KEY=val4ue');
      check('KEY of me is val4ue,', 'KEY=val4ue');
      check('KEY for us: value', undefined);
    });
    it('takes words after the name only where asked to', () => {
      check('KEY for us: value', undefined);
      checker((text: string) => read(text, 'notes.md', 'phrase'))('KEY for us: value', 'KEY for us=value');
    });
  });
});
