// What stands between names and values.
import { deepStrictEqual, ok } from 'node:assert';
import * as fc from 'fast-check';
import { operators } from '../../../../src/core/scan/rules/operators.ts';
import { endOf } from '../../../../src/core/scan/rules/sticky.ts';

/** One for each spelling that there is. */
const texts = [
  '"name": "X", "value": "abcd"',
  'name: X\n  value: abcd',
  'X # what\n  // for\n default = "abcd"',
  'key=\\"X\\" type="a" value=\\"abcd\\"',
  'variable "X" { type = string\n default = "abcd" }',
  'X:\n  Type: String\n  Default: abcd',
  '<key>X</key><string>abcd</string>',
  '<X><![CDATA[abcd]]></X>',
  '<X>abcd</X> <a name="X" b="c"><value>abcd</value>',
  '**X:** `abcd` **X**: abcd',
  'keys:\n  - abcd\n- --X\n- abcd',
  'X: |-\n  abcd',
  'fetch(\'X\') { \'abcd\' } X by lazy { "abcd" } X { get; set; } = "abcd" var("X").unwrap_or("abcd")',
  'X: String by lazy { "abcd" }',
  '"jwt": { "issuer": "a", "key": "abcd" }',
  "X: string = \"abcd\" X string = 'abcd' X[] = 'abcd' X := `abcd` X ??= 'a' X ||= 'a' X += 'a' X !== 'abcd'",
  '"X" => "abcd" X=abcd &quot;X&quot;:&quot;abcd&quot; X <- "abcd" X?="a" X &\'static str = "abcd"',
  '"X" -> "abcd" "X" to "abcd"',
  '{X, "abcd"} set :X, "abcd"',
  'X "abcd"\n:X "abcd"',
  'getenv("X") or "abcd" env.X || \'abcd\' env["X"] ?? \'abcd\' ${X:-"abcd"} X?:"abcd" X or "abcd"',
  'getenv("X", "abcd") setX("abcd") X.equals( "abcd")',
  "ALTER USER a PASSWORD ('abcd') IDENTIFIED BY 'abcd' IDENTIFIED BY abcd WITH PASSWORD abcd",
  '| `X` | abcd |\n| X** | abcd |',
  '\nrequirepass abcdefgh\n',
  'The X is abcd, X for root is abcd, X of root: now abcd',
];

/** Which operators match somewhere in a text; throws where one begins with what it does not say. */
function matching(text: string): readonly number[] {
  return [...operators.keys()].filter((index) => {
    const [, first, pattern] = operators[index]!;
    const places = Array.from(text, (_, at) => at).filter((at) => endOf(pattern, text, at) > at);
    for (const at of places) ok(first.test(text.charAt(at)), `${index} at ${JSON.stringify(text.slice(at))}`);
    return places.length > 0;
  });
}

describe('operators', () => {
  it('say what they begin with', () => {
    deepStrictEqual(
      [...new Set(texts.flatMap(matching))].sort((a, b) => a - b),
      [...operators.keys()],
    );
  });
  it('say so however something is written', () => {
    const piece = fc
      .tuple(fc.constantFrom(...texts), fc.nat(100), fc.nat(20))
      .map(([text, from, length]) => text.slice(from % text.length, (from % text.length) + length));
    fc.assert(fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => void matching(pieces.join(''))));
  });
});
