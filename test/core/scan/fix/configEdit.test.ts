// Exemptions go into .shipcheck.yaml; everything else in it stays, byte for byte.
import { checker } from '../../../check.ts';
import { exempt, type Exempted } from '../../../../src/core/scan/fix/configEdit.ts';
import { applyEdits } from '../../../../src/core/scan/fix/edit.ts';

const with_ = (exempted: Exempted) =>
  checker((text: string) => {
    const edits = exempt(text, exempted);
    return edits && applyEdits(text, edits);
  });

const print = '0123456789abcdef';
const line = `- '${print}' # github-pat in a.ts`;

describe('exempt', () => {
  const value = with_({ kind: 'value', fingerprint: print, note: 'github-pat in a.ts' });
  const rule = with_({ kind: 'rule', rule: 'github-pat' });
  const path = with_({ kind: 'path', path: 'src/a.ts' });

  it('makes what is not there', () => {
    value('', `scan:\n  values:\n    ${line}\n`);
    value('# only this', `# only this\nscan:\n  values:\n    ${line}\n`);
    rule('', 'scan:\n  rules:\n    github-pat: off\n');
    path('', 'scan:\n  ignore:\n    - src/a.ts\n');
  });
  it('adds to what is there, and keeps comments and blank lines', () => {
    value('exclude: [a] # why\n\n# end\n', `exclude: [a] # why\nscan:\n  values:\n    ${line}\n\n# end\n`);
    value(
      "scan:\n    values:\n    - '1111111111111111'   # one\n    # last words\nexclude: []\n",
      `scan:\n    values:\n    - '1111111111111111'   # one\n    ${line}\n    # last words\nexclude: []\n`,
    );
    rule(
      'scan:\n  rules:\n    aws-key: error # x\n',
      'scan:\n  rules:\n    aws-key: error # x\n    github-pat: off\n',
    );
    path('scan:\n  ignore:\n    - "b/**"\n', 'scan:\n  ignore:\n    - "b/**"\n    - src/a.ts\n');
    path(
      'scan:\n  ignore:\n    - paths:\n        - b # c\n',
      'scan:\n  ignore:\n    - paths:\n        - b # c\n    - src/a.ts\n',
    );
    path('scan:\n  rules:\n    a: off\n', 'scan:\n  rules:\n    a: off\n  ignore:\n    - src/a.ts\n');
  });
  it('fills keys that have no value yet', () => {
    value('scan:\n', `scan:\n  values:\n    ${line}\n`);
    path(
      'scan: # soon\n  ignore: # these\nexclude: []\n',
      'scan: # soon\n  ignore: # these\n    - src/a.ts\nexclude: []\n',
    );
    rule('scan:\n  rules:\n', 'scan:\n  rules:\n    github-pat: off\n');
  });
  it('writes JSON into JSON', () => {
    rule('{ "exclude": ["a"] }', '{ "exclude": ["a"], "scan": { "rules": { "github-pat": "off" } } }');
    rule(
      '{"scan": {"rules": {"aws-key": "error"}}}',
      '{"scan": {"rules": {"aws-key": "error", "github-pat": "off"}}}',
    );
    rule('{"scan": {"rules": {"github-pat": "error"}}}', '{"scan": {"rules": {"github-pat": "off"}}}');
    path('{}', '{ "scan": { "ignore": ["src/a.ts"] } }');
    path('{"scan": {"ignore": ["b"]}}', '{"scan": {"ignore": ["b", "src/a.ts"]}}');
    rule(
      '{\n  "exclude": [\n    "a"\n  ]\n}\n',
      '{\n  "exclude": [\n    "a"\n  ],\n  "scan": { "rules": { "github-pat": "off" } }\n}\n',
    );
    value('{\n  "scan": {}\n}\n', `{\n  "scan": { "values": ["${print}"] }\n}\n`);
  });
  it('writes into braces and brackets', () => {
    path('scan: { ignore: [b ] }\n', 'scan: { ignore: [b, src/a.ts ] }\n');
    path('scan: { ignore: [] }\n', 'scan: { ignore: [src/a.ts] }\n');
    rule('scan: {}', 'scan: { rules: { github-pat: off } }');
    rule('{ "exclude": [a] }', '{ "exclude": [a], scan: { rules: { github-pat: off } } }');
    value(
      'scan: { values: [\n  "1111111111111111",\n] }\n',
      `scan: { values: [\n  "1111111111111111", '${print}',\n] }\n`,
    );
  });
  it('changes a rule that is set already', () => {
    rule('scan:\n  rules: { github-pat: error }\n', 'scan:\n  rules: { github-pat: off }\n');
    rule('scan:\n  rules:\n    github-pat: warning # hm\n', 'scan:\n  rules:\n    github-pat: off # hm\n');
  });
  it('keeps the line ends of the file', () =>
    path('exclude: []\r\n', 'exclude: []\r\nscan:\r\n  ignore:\r\n    - src/a.ts\r\n'));
  it('changes nothing where it is there', () => {
    for (const text of [`scan: { values: [${print}] }`, `scan:\n  values: ["${print.toUpperCase()}"]\n`])
      value(text, text);
    rule('scan: { rules: { github-pat: off } }', 'scan: { rules: { github-pat: off } }');
    path('scan: { ignore: [src/a.ts] }', 'scan: { ignore: [src/a.ts] }');
  });
  it('names a file at the root as one', () => {
    const top = with_({ kind: 'path', path: 'a: b.ts' });
    top('', 'scan:\n  ignore:\n    - "/a: b.ts"\n');
  });
  it('keeps a note on one line', () => {
    const hostile = with_({ kind: 'value', fingerprint: print, note: 'a\nexclude: [x]' });
    hostile('', `scan:\n  values:\n    - '${print}' # a exclude: [x]\n`);
  });
  it('leaves alone what it does not understand', () => {
    value('- a\n', undefined);
    value('scan: 3\n', undefined);
    value('a: &a {}\nscan: *a\n', undefined);
    path('scan:\n  ignore: x\n', undefined);
  });
});
