// The POSIX reader finds every command the shell would start, whatever stands around it.
import { ok } from 'node:assert';
import { readPosix } from '../../../src/core/shell/posix.ts';
import { checker } from '../../check.ts';
import { show } from './show.ts';

const check = checker((script: string) => readPosix(script).map(show));

describe('readPosix', () => {
  it('splits lists and pipes', () => {
    check('a; b\nc', ['a', 'b', 'c']);
    check('a | b |& c', ['a', '| b', '| c']);
    check('a &\nb', ['dropped a', 'b']);
    check('a &&\n  b', ['a', '&& b']);
    check('a ;; b & & | c', ['a', 'dropped b', '| c']);
  });
  it('removes quotes and joins continued lines', () => {
    check(`a "b c" 'd e' f\\ g`, ['a «b c» «d e» «f g»']);
    check('a \\\n  b', ['a b']);
    check('a \\\r\n  b\r\nc', ['a b', 'c']);
    check(`a "b \\"c\\" \\n" $'d e'`, ['a «b "c" \\n» «d e»']);
    check("it's late", ["it's late"]);
    check('a "b', ['a "b']);
    check('a b\\', ['a b\\']);
    check('${a', ['${a']);
  });
  it('leaves comments out', () => {
    check('# a\nb # c; d\ne#f', ['b', 'e#f']);
    check('# only', []);
  });
  it('keeps redirections apart', () => {
    check('a > b 2>&1 < c', ['a >b 2>&1 <c']);
    check('a >> b 2> /dev/null', ['a >>b 2>/dev/null']);
    check('a &> b', ['a &>b']);
    check('> a', ['>a']);
    check('a <<< "b c"', ['a <<<b c']);
  });
  it('takes a placeholder for a word, not for redirections', () => {
    check('railway rollback <deployment-id>', ['railway rollback <deployment-id>']);
    check('curl http://<HOST>:9090/x <your app>', ['curl http://<HOST>:9090/x «<your app>»']);
    check('sort <in >out', ['sort <in >out']);
  });
  it('keeps assignments in front apart', () => {
    check('A=1 B="2 3" run C=4', ['A=1 B=2 3 run C=4']);
    check('A=1', ['A=1']);
    check('a=(b $(c) d)', ['dropped c', 'a=(b $(c) d)']);
  });
  it('looks into substitutions', () => {
    check('a $(b | c) `d`', ['dropped b', '| dropped c', 'dropped d', 'a «$(b | c)» `d`']);
    check('echo "x $(a "$(b)") ${c:-$(d)}"', [
      'dropped b',
      'dropped a $(b)',
      'dropped d',
      'echo «x $(a "$(b)") ${c:-$(d)}»',
    ]);
    check('a <(b) $((1 + 2))', ['dropped b', 'a <(b) «$((1 + 2))»']);
    check("echo '$(a)' \\$(b)", ['echo $(a) $', 'b']);
  });
  it('looks into groups, loops and branches', () => {
    check('(a; b) | c', ['a', 'b', '| c']);
    check('{ a; b; } > c', ['a', 'b', '>c']);
    check('for i in 1 2; do a $i; done | b', ['a $i', '| b']);
    check('for ((i=0; i<3; i++)); do a; done', ['a']);
    check('while a; do b; done', ['tested a', 'b']);
    check('if a; then b; elif c; then d; else e; fi', ['tested a', 'b', 'tested c', 'd', 'e']);
    check('case $x in\n a|b) c;;\n *) d ;;\nesac\ne', ['c', 'd', 'e']);
    check('case $x in a) if b; then c; fi\nd\nesac\ne', ['tested b', 'c', 'd', 'e']);
    check('f() { a; }\nfunction g { b; }\nf', ['a', 'b', 'f']);
    check('[[ -f a && b < c ]] && d', ['[[ -f a b c ]]', '&& d']);
    check('((a > b)) && c', ['&& c']);
  });
  it('reads here-documents as data', () => {
    check('a <<EOF\nrm x\nEOF\nb', ['a <<EOF=rm x', 'b']);
    check('a <<-EOF\n\tx\n\tEOF\nb', ['a <<EOF=x', 'b']);
    check("a <<'E' | b\nx\nE\nc", ['a <<E=x', '| b', 'c']);
    check('a <<A <<B\n1\nA\n2\nB\nc', ['a <<A=1 <<B=2', 'c']);
    check('a <<EOF\nnever closed', ['a <<EOF=never closed']);
  });
  it('knows which exit statuses count', () => {
    check('a || echo b', ['tested a', '|| echo b']);
    check('a && b || true', ['tested a', '&& tested b', '|| true']);
    check('a || exit 1', ['a', '|| exit 1']);
    check('a || die x', ['a', '|| die x']);
    check('a || false', ['a', '|| false']);
    check('a || exit 0', ['tested a', '|| exit 0']);
    check('a || { echo b; exit 1; }', ['a', 'echo b', 'exit 1']);
    check('(a; b) || c', ['tested a', 'tested b', '|| c']);
    check('{ a; } &', ['dropped a']);
  });
  it('lets what guards the next command fail, unless it comes last', () => {
    check('a && b\nc', ['tested a', '&& b', 'c']);
    check('a && b', ['a', '&& b']);
    check('! a\nb', ['tested ! a', 'b']);
    check('! a', ['! a']);
  });
  it('never fails and takes its time only once', () => {
    const openings = [
      '$(',
      '(',
      '`',
      '"',
      "'",
      '${',
      '$((',
      '<<a\n',
      '{ ',
      'if ',
      'case x in a) ',
      'a=(',
      '\\',
      '<',
      '"$(',
    ];
    for (const opening of [
      ...openings,
      '$(case x in (',
      'a || ',
      '[[ ',
      'for x in ',
      '`"$(',
      'f() ',
      '$(cat <<E\n',
    ]) {
      const started = performance.now();
      readPosix(opening.repeat(100_000 / opening.length));
      ok(performance.now() - started < 4000, `${opening} is quick`);
    }
  });
});
