// Settings in YAML, with anchors and templates.
import { readYamlItems } from '../../../../src/core/scan/settings/yaml.ts';
import { checker } from '../../../check.ts';
import { shown } from './show.ts';

describe('settings in YAML', () => {
  const check = checker((text: string) => shown(readYamlItems(text), text));

  it('are read from blocks and flows, in all documents', () => {
    check('a:\n  B-c: "*" # all\n  d: [x, \'y\']\n---\ne:\n  - f: g\n  - h', 'a.bc=* a.d=x a.d=y e.f=g e=h');
    check('a.b: x\na.c: y', 'a.b=x a.c=y');
  });
  it('are read where anchors stand', () => {
    check('a: &x\n  b: "*"\nc: *x\nd:\n  <<: *x\n  e: f', 'a.b=* c.b=* d.b=* d.e=f');
    check('a: &a [*a]', '');
    check(`a: &a [x]\nb: &b [${'*a,'.repeat(50)}]\nc: &c [${'*b,'.repeat(50)}]`.slice(0, 20), 'a=x b=x');
  });
  it('are read around templates', () => {
    check(
      'a:\n  {{- if .x }}\n  b: {{ .y | default "*" }}\n  {{- end }}\n  c: "{{ d }}"',
      'a.b={{ .y | default "*" }} a.c={{ d }}',
    );
    check('{% if x %}\na: <%= ENV["B"] %>\n{% endif %}\nb: c', 'a=<%= ENV["B"] %> b=c');
  });
  it('are what is left of broken text', () => {
    check('a: x\n  b: y\nc: z', 'a.x b=y a.c=z');
    check('\ta: b', 'a=b');
  });
  it('are read however deep they are', () => {
    check('['.repeat(500), '');
  });
});
