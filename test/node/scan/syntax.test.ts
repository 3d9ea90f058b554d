// Grammars: loaded when first needed, and quick about small changes.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { readFile } from 'node:fs/promises';
import type { SyntaxNode } from '../../../src/core/host/syntax.ts';
import { createSyntax as createSyntaxFrom } from '../../../src/core/scan/syntax/syntax.ts';
import { createSyntax } from '../../../src/node/scan/syntax.ts';

const never = () => false;

function outline({ type, from, to, children }: SyntaxNode): string {
  return `${type}[${from},${to}](${children.map(outline).join(' ')})`;
}

describe('syntax trees', () => {
  it('are there once a grammar is loaded', async () => {
    const syntax = createSyntax('dist/grammars');
    ok(!syntax.has('javascript'));
    strictEqual(await syntax.load('javascript'), undefined);
    ok(syntax.has('javascript') && !syntax.has('python'));
    const root = syntax.parse('javascript', 'f(1)', never);
    strictEqual(root?.type, 'program');
    deepStrictEqual(
      root.children[0]?.children.map(({ type, from, to, isNamed }) => [type, from, to, isNamed]),
      [['call_expression', 0, 4, true]],
    );
  });
  it('say why a grammar cannot be loaded', async () => {
    match((await createSyntax('no/such/folder').load('go')) ?? '', /^could not be read for CORS settings: /);
  });
  it('are there after what could not be fetched is', async () => {
    let isOffline = true;
    const syntax = createSyntaxFrom((file) =>
      isOffline ? Promise.reject(new Error('offline')) : readFile(`dist/grammars/${file}`),
    );
    strictEqual(await syntax.load('go'), 'could not be read for CORS settings: offline');
    isOffline = false;
    strictEqual(await syntax.load('go'), undefined);
    ok(syntax.parse('go', 'package a', never));
  });
  it('are the same after a small change as from the beginning', async () => {
    const [edited, fresh] = [createSyntax('dist/grammars'), createSyntax('dist/grammars')];
    await Promise.all([edited.load('python'), fresh.load('python')]);
    const before = 'def f(a):\n    if a:\n        return g(a)\n    return 2\n'.repeat(40);
    const after = before.replace('return 2', 'return [\n 2, "é"]');
    edited.parse('python', before, never);
    const [one, other] = [edited, fresh].map((syntax) => syntax.parse('python', after, never));
    strictEqual(outline(one!), outline(other!));
  });
  it('are not made when time is up', async () => {
    const syntax = createSyntax('dist/grammars');
    await syntax.load('javascript');
    strictEqual(
      syntax.parse('javascript', 'f(x);\n'.repeat(20_000), () => true),
      undefined,
    );
    ok(syntax.parse('javascript', 'f(x)', never));
  });
});
