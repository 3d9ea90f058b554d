// Formats that nest with braces.
import { strictEqual } from 'node:assert';
import { readBraces } from '../../../../src/core/scan/settings/braces.ts';
import { checker } from '../../../check.ts';
import { shown } from './show.ts';

describe('settings in braces', () => {
  const check = checker((text: string) => shown(readBraces(text), text));

  it('are read from JSON', () => {
    check(
      '{"a": {"B_c": "x", "d": [1, "y", {"e": true}]}, "f": null}',
      'a.bc=x a.d=1 a.d=y a.d.e=true f=null',
    );
    check('[{"a": "x"}, {"a": "y"}]', 'a=x a=y');
    check('{\n  "a":\n    "x",\n  "b": ["y",\n "z"]}', 'a=x b=y b=z');
  });
  it('are read from JSON with comments, single quotes and trailing commas', () => {
    check("{\n// a: 1,\n'a': 'x', /* b: 2, */ c: 'http://y', # d\n}", 'a=x c=http://y');
  });
  it('are read from HCL', () => {
    check(
      'resource "aws_bucket" "b" {\n  rule {\n    origins = ["*"]\n    age = 3 # s\n  }\n  rule {\n    origins = [var.o]\n  }\n}\n',
      'resource.awsbucket.b.rule.origins=* resource.awsbucket.b.rule.age=3 resource.awsbucket.b.rule.origins=var.o',
    );
    check(
      'variable "x" {\n  type = list(string)\n  default = ["*"]\n}',
      'variable.x.type=string variable.x.default=*',
    );
    check('a = jsonencode({ b = "x" })\nc = coalesce(var.d, "*")', 'a.b=x c=var.d c=*');
    check('a = <<EOF\nb "c"\nEOF\nd = "x"', 'a=b "c" d=x');
    check('locals {\n  a = {\n    "b" = "x"\n  }\n}', 'locals.a.b=x');
  });
  it('are read from Bicep', () => {
    check(
      "resource a 'Microsoft.Web/sites@1' = {\n cors: {\n  allowedOrigins: [\n   '*'\n  ]\n }\n b: true\n}",
      'Microsoft.Web/sites@1.cors.allowedorigins=* Microsoft.Web/sites@1.b=true'.toLowerCase(),
    );
  });
  it('are read from HOCON', () => {
    check(
      'play.filters {\n cors {\n  allowedOrigins = null\n }\n}\nplay.x = "y"',
      'play.filters.cors.allowedorigins=null play.x=y',
    );
  });
  it('are what is left of broken text', () => {
    check('{"a": ["x", "b": "y"}', 'a=x a=y');
    check('}}]]"a": "x"', 'a=x');
    check('{"a": "x\n"b": "y"', 'a=x b=y');
    check('', '');
  });
  it('are read however deep they are', () => {
    strictEqual(shown(readBraces(`${'['.repeat(10_000)}"a"`)), '=a');
  });
});

describe('settings in TOML', () => {
  const check = checker((text: string) => shown(readBraces(text, true), text));

  it('stand in the tables that headers name', () => {
    check('a = 1\n[b.c]\nd = "x" # y\n[[e]]\nf = [\n "*", # all\n "z"\n]\n', 'a=1 b.c.d=x e.f=* e.f=z');
    check(
      '[[redirects]]\nfor = "/*"\n  [redirects.headers]\n  X-A = \'*\'',
      'redirects.for=/* redirects.headers.xa=*',
    );
    check('a.b = { c = "x", d = [1] }', 'a.b.c=x a.b.d=1');
  });
});
