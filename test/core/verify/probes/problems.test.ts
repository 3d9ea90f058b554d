// What is wrong with probes, and exactly where.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { parseProbe } from '../../../../src/core/verify/probes/grammar/parse.ts';

/** `⟦…⟧` marks the place of the only problem. */
function check(marked: string, message: RegExp): void {
  const text = marked.replace(/[⟦⟧]/g, '');
  const { probe, problems } = parseProbe(text, 1000);
  strictEqual(probe, undefined);
  deepStrictEqual(
    problems.map(({ from, to }) => text.slice(from - 1000, to - 1000)),
    [/⟦([^⟧]*)⟧/.exec(marked)?.[1]],
    JSON.stringify(problems),
  );
  strictEqual((problems[0]?.from ?? 0) - 1000, marked.indexOf('⟦'));
  match(problems[0]?.message ?? '', message);
}

describe('a problem of a probe', () => {
  it('is an unknown key', () =>
    check('http: https://a.b\n⟦staus⟧: 200', /no key “staus” here; “status” may be meant/));
  it('is an unknown key of another kind', () =>
    check('port: a:1\n⟦certificate⟧: {}', /only port, state, title, timeout/));
  it('is an unknown key in a mapping', () =>
    check('http: https://a.b\ncertificate: { ⟦day-left⟧: 1 }', /“days-left” may be meant/));
  it('is an unknown kind', () => check('⟦https: a.b⟧', /Say what to probe with one of http, command/));
  it('is a second kind', () =>
    check('http: https://a.b\n⟦tls⟧: a.b', /of one kind, and this one is of “http” already/));
  it('is a list', () => check('⟦- http: https://a.b⟧', /Say what to probe/));
  it('is nothing at all', () => check('⟦⟧', /Say what to probe/));
  it('is a second document', () =>
    check('http: https://a.b\n⟦---⟧\nhttp: https://a.c', /Only the first document/));

  it('is a URL without a scheme', () =>
    check('http: ⟦a.b/health⟧', /should be a URL, or a method and a URL/));
  it('is a method in small letters', () => check('http: ⟦get https://a.b⟧', /a method and a URL/));
  it('is a missing value', () => check('http: https://a.b\n⟦status⟧:', /needs a value/));
  it('is a mapping for a text', () => check('file: ⟦{ a: b }⟧', /should be a text/));
  it('is a text for a flag', () => check('git: .\nclean: ⟦"yes"⟧', /true or false/));
  it('is a text for a number', () => check('http: https://a.b\nstatus: ⟦ok⟧', /should be a number/));
  it('is a number without a unit', () => check('http: https://a.b\nduration: ⟦200⟧', /a time with its unit/));
  it('is a number out of range', () => check('port: a:1\nretry: ⟦1000⟧', /from 0 to 100/));
  it('is an unknown word', () => check('dns: a.b\ntype: ⟦SOA⟧', /one of A, AAAA, CNAME, MX, NS, TXT/));
  it('is an unknown predicate', () =>
    check('http: https://a.b\nbody: { ⟦includes⟧: a }', /no predicate “includes”, only ==, !=/));
  it('is a predicate without a value', () =>
    check('http: https://a.b\nbody: { ⟦contains⟧ }', /needs a value/));
  it('is an impossible pattern', () =>
    check('http: https://a.b\nbody: { matches: ⟦"(a"⟧ }', /not a regular expression: Unterminated group/));
  it('is a pattern that takes for ever', () =>
    check('http: https://a.b\nbody: { matches: ⟦"(a+)+$"⟧ }', /can take for ever/));
  it('is no JSON path', () => check('http: https://a.b\njsonpath: { ⟦status⟧: ok }', /a JSON path/));
  it('is no name of a header', () => check('http: https://a.b\nheaders: { ⟦a b⟧: c }', /name of a header/));
  it('is no address', () => check('port: ⟦localhost⟧', /should be host:port/));
  it('is no port', () => check('tls: ⟦a.b:x⟧', /a host, or host:port/));
  it('is no variable', () => check('env: [A, ⟦B-C D⟧]', /name of a variable/));
  it('is no mode', () => check('file: a\nmode: ⟦rw⟧', /octal digits/));

  it('is an empty list', () => check('http: https://a.b\nbody: ⟦[]⟧', /asserts nothing/));
  it('is an empty list of words', () => check('git: .\ntag: ⟦[]⟧', /asserts nothing/));
  it('is an empty mapping', () => check('http: https://a.b\nheaders: ⟦{}⟧', /asserts nothing/));
  it('is an empty predicate', () => check('http: https://a.b\nstatus: ⟦{}⟧', /asserts nothing/));

  it('is a comparison that YAML takes for a text of many lines', () =>
    check('http: https://a.b\nduration: ⟦> 5s⟧', /write "> 5s" in quotes/));
  it('is one with two signs', () =>
    check('http: https://a.b\nstatus: ⟦>= 200⟧\nbody: a', /write ">= 200" in quotes/));
  it('is one that YAML takes for a tag', () =>
    check('http: https://a.b\nstatus: ⟦!= 500⟧', /write "!= 500" in quotes/));
  it('is a tag', () => check('command: ⟦!!js/function⟧ x', /Unresolved tag/));
  it('is a reference to nothing', () => check('env: A\nvalue: ⟦*a⟧', /no anchor &a/));
  it('is a key that is there twice', () =>
    check('http: https://a.b\nstatus: 200\n⟦status⟧: 201', /keys must be unique/));
  it('is a tab', () => check('⟦\t⟧http: https://a.b', /Tabs are not allowed/));

  it('comes with the others', () => {
    const { problems } = parseProbe('http: x\nstaus: 1\nbody: []');
    strictEqual(problems.length, 3);
  });
});

describe('anchors that explode', () => {
  it('are refused at once', () => {
    const lines = [...Array(30).keys()].map((n) => `  - &k${n + 1} [*k${n}, *k${n}, *k${n}, *k${n}]`);
    const started = performance.now();
    const { probe, problems } = parseProbe(
      ['http: https://a.b', 'json:', '  - &k0 [x]', ...lines].join('\n'),
    );
    strictEqual(probe, undefined);
    match(JSON.stringify(problems), /1000 times larger/);
    ok(performance.now() - started < 500);
  });
});
