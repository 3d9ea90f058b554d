// What is left of a large file when only some of its lines are asked about.
import { strictEqual } from 'node:assert';
import { focusedOn } from '../../../../src/core/scan/settings/focus.ts';
import { readYamlItems } from '../../../../src/core/scan/settings/yaml.ts';
import { checker } from '../../../check.ts';
import { shown } from './show.ts';

const filler = (name: string) =>
  Array.from({ length: 400 }, (_, index) => `${name}${index}:\n  a:\n    b: "c"\n    d: [e, f]`).join('\n');
const around = (text: string) => `${filler('x')}\n${text}\n${filler('y')}\n`;

describe('what is near some lines of a text', () => {
  const check = checker((text: string) => {
    const whole = around(text);
    const left = focusedOn(whole, /!/);
    strictEqual(left.length, whole.length);
    strictEqual(left.split('\n').length, whole.split('\n').length);
    return left
      .split('\n')
      .filter((line) => line.trim() !== '' && !/^[xy]\d+:$/.test(line))
      .join('|');
  });
  it('is what it stands under, what is under it and what is beside it', () => {
    check('a:\n  b: !\n  c:\n    d: e', 'a:|  b: !|  c:|    d: e');
    check('a:\n  b: !\n    c\nd:\n  e', 'a:|  b: !|    c|d:');
    check('a: b', '');
    check('', '');
  });
  it('knows that lists may stand right below their names', () => {
    check('a:\n- b: !\n  c: d\n- e: f', 'a:|- b: !|  c: d|- e: f');
  });
  it('goes over empty lines and comments', () => {
    check('a:\n\n# b\n  # c\n  d: !', 'a:|# b|  # c|  d: !');
    check('a:\r\n\r\n  d: !\r', 'a:\r|\r|  d: !\r'.replace('|\r|', '|'));
  });
  it('is only the way down to it where there is much beside it', () => {
    const many = Array.from({ length: 300 }, (_, index) => `  k${index}:\n    l: m`).join('\n');
    const left = focusedOn(`a:\n${many}\n  z:\n    b: !\n${many}`, /!/).split('\n');
    strictEqual(left.filter((line) => line.trim() === 'l: m').length, 0);
    strictEqual(left.filter((line) => /a:|z:|!/.test(line)).length, 3);
  });
});

describe('settings in a large file of YAML', () => {
  const read = (text: string) => {
    const whole = around(text);
    return shown(readYamlItems(whole.repeat(3), /cors/), whole.repeat(3));
  };
  it('are those near what is asked about, at their places', () => {
    strictEqual(
      read('a:\n  cors: "*"\n  b: c')
        .split(' ')
        .filter((part) => part.startsWith('a'))
        .join(' '),
      'a.cors=* a.b=c '.repeat(3).trim(),
    );
    strictEqual(read('---\na: |\n  x {\n    cors *;\n  }\n---').includes('cors *;'), true);
  });
  it('are read as JSON where that is what the file is', () => {
    strictEqual(
      shown(readYamlItems(`{"a": [${'1,'.repeat(40_000)}1], "cors": "*"}`, /cors/)).endsWith(' cors=*'),
      true,
    );
  });
});
