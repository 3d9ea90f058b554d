// Writing one variable into a configuration.
import { deepStrictEqual, strictEqual } from 'node:assert';
import { parseConfig } from '../../../../src/core/config/parse.ts';
import { writeVariable } from '../../../../src/core/config/yaml/writeVariable.ts';

describe('writing a variable', () => {
  const place = { environment: 'staging', name: 'ID' };

  /** `after` has the marks «…» around what was inserted; `before` is `after` without it. */
  function check(
    after: string,
    value = '42x',
    where: { environment: string | undefined; name: string } = place,
  ): void {
    const before = after.replace(/«[^]*»/, '');
    const edit = writeVariable(before, where, value);
    const made = edit && `${before.slice(0, edit.from)}«${edit.text}»${before.slice(edit.to)}`;
    strictEqual(made, after);
    const { config, problems } = parseConfig(after.replace(/[«»]/g, ''));
    strictEqual(problems.length, 0);
    const { environment, name } = where;
    const settings = environment === undefined ? config.defaults : config.environments.get(environment);
    strictEqual(settings?.variables?.get(name), value);
  }
  const refuses = (text: string): void => strictEqual(writeVariable(text, place, 'a'), undefined);

  it('makes the file', () => check('«environments:\n  staging:\n    variables:\n      ID: 42x\n»'));
  it('makes it for all environments', () =>
    check('«defaults:\n  variables:\n    ID: 42x\n»', '42x', { environment: undefined, name: 'ID' }));
  it('goes below comments alone', () =>
    check('# ours\n«environments:\n  staging:\n    variables:\n      ID: 42x\n»'));
  it('goes behind the last variable', () =>
    check('environments:\n  staging:\n    variables:\n      A: 1 # one«\n      ID: 42x»\n  live: {}\n'));
  it('keeps comments, blank lines and other forms as they are', () =>
    check(
      '# top\n\nexclude: [ a,  b ]\nenvironments:\n    staging:   # here\n        variables:\n            "A":   \'1\'«\n            ID: 42x»\n\n        # about live\n    live: {}\n# end',
    ));
  it('adds variables to an environment', () =>
    check('environments:\n  staging:\n    production: false«\n    variables:\n      ID: 42x»\n  live: {}\n'));
  it('adds variables to an environment that has nothing', () =>
    check('environments:\n  staging: # empty«\n    variables:\n      ID: 42x»\n  live: {}\n'));
  it('adds an environment', () =>
    check('environments:\n  live: {}«\n  staging:\n    variables:\n      ID: 42x»\n'));
  it('adds environments', () =>
    check('exclude: []«\nenvironments:\n  staging:\n    variables:\n      ID: 42x»\n'));
  it('does not need a last line end', () =>
    check('exclude: []«\nenvironments:\n  staging:\n    variables:\n      ID: 42x»'));
  it('keeps CR LF', () =>
    check('environments:\r\n  staging:\r\n    variables:\r\n      A: 1«\r\n      ID: 42x»\r\n'));
  it('goes into braces', () => check('environments:\n  staging: { variables: { A: 1«, ID: "42x"» } }\n'));
  it('goes into empty braces', () => check('environments: { staging: {« variables: { ID: "42x" } »} }\n'));
  it('goes into JSON', () =>
    check('{"environments": {"staging": {"production": false«, "variables": { "ID": "42x" }»}}}\n'));
  it('keeps JSON what it is', () => {
    check(
      '{\r\n  "environments": {\r\n    "staging": {\r\n      "production": false«,\r\n      "variables": { "ID": "42x" }»\r\n    }\r\n  }\r\n}\r\n',
    );
    check('{"environments": {"staging": {« "variables": { "ID": "42x" } »}}}\n');
    const before = '{"environments": {"staging": {"variables": {"ID": "a"}}}}';
    const { from = 0, to = 0, text } = writeVariable(before, place, '42x') ?? {};
    deepStrictEqual([before.slice(from, to), text], ['"a"', '"42x"']);
  });
  it('fills in a variable without a value', () =>
    check('environments:\n  staging:\n    variables:\n      ID:« 42x»\n      B: 2\n'));
  it('goes behind a text of several lines', () =>
    check(
      'environments:\n  staging:\n    variables:\n      A: |\n        one\n        two«\n      ID: 42x»\n  live: {}\n',
    ));
  it('goes behind an environment that has nothing', () =>
    check('environments:\n  live:«\n  staging:\n    variables:\n      ID: 42x»\n'));
  it('goes beside what is merged in', () =>
    check(
      'environments:\n  live: &live\n    production: true\n  staging:\n    <<: *live«\n    variables:\n      ID: 42x»\n',
    ));
  it('quotes what would be read as something else', () => {
    for (const value of [
      '42',
      'yes',
      'null',
      'a: b',
      '#a',
      'a b',
      '"',
      "it's",
      '*a',
      '',
      '- a',
      'ü',
      '1.10',
      '~',
      'a\\b',
    ])
      check(
        `environments:\n  staging:\n    variables:\n      A: 1«\n      ID: ${JSON.stringify(value)}»\n`,
        value,
      );
  });
  it('leaves addresses without quotes', () =>
    check(
      'environments:\n  staging:\n    variables:\n      A: 1«\n      ID: https://a.example/?b=1»\n',
      'https://a.example/?b=1',
    ));
  it('quotes the names of environments', () =>
    check('«environments:\n  "eu: 1":\n    variables:\n      ID: a\n»', 'a', {
      environment: 'eu: 1',
      name: 'ID',
    }));

  it('replaces the value that was there', () => {
    const text = 'environments:\n  staging:\n    variables:\n      ID: old # why\n      B: 2\n';
    const edit = writeVariable(text, place, 'new');
    strictEqual(
      edit && text.slice(0, edit.from) + edit.text + text.slice(edit.to),
      text.replace('old', 'new'),
    );
  });
  it('does not touch what is broken', () => refuses('environments: [\n'));
  it('does not touch a list', () => refuses('- a\n'));
  it('does not touch what an alias stands for', () =>
    refuses('environments:\n  live: &l { variables: { A: 1 } }\n  staging: *l\n'));
  it('does not touch a text that keeps its blank lines', () =>
    refuses('environments:\n  staging:\n    variables:\n      A: |+\n        one\n\n'));
});
