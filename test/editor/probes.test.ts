// Help with writing probes: problems at their place, completion, hover, and blocks to start from.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { VirtualFiles } from './virtualFiles.ts';
import {
  checklist,
  eventually,
  openEditor,
  remove,
  services,
  uriOf,
  useWorkspace,
  write,
} from './workspace.ts';

const command = vscode.commands.executeCommand;

/** The checklist with a probe of these lines on its only item. */
function fence(...lines: readonly string[]): string {
  return ['- [ ] one', '', '  ```yaml probe', ...lines.map((line) => `  ${line}`), '  ```', ''].join('\n');
}

describe('problems of written probes', function () {
  this.timeout(30_000);
  useWorkspace();

  const shown = (uri: vscode.Uri): readonly string[] =>
    vscode.languages
      .getDiagnostics(uri)
      .filter(({ source }) => source === 'Shipcheck')
      .map(
        ({ range: { start, end }, message }) =>
          `${start.line}:${start.character}-${end.character} ${message}`,
      );
  const become = (uri: vscode.Uri, ...expected: readonly RegExp[]): Promise<unknown> =>
    eventually(`problems are ${expected.join(', ')}`, () => {
      const found = shown(uri);
      return found.length === expected.length && expected.every((one, index) => one.test(found[index] ?? ''));
    });

  it('stand at their place in a file that nobody has opened', async () => {
    await checklist('a.md', fence('file: a', 'moed: "0600"'));
    await become(uriOf('a.md'), /^4:2-6 There is no key “moed” here/);
  });

  it('come and go while one types, and go with the file', async () => {
    await checklist('a.md', fence('file: a'));
    const editor = await openEditor('a.md');
    await editor.edit((builder) => builder.insert(new vscode.Position(3, 9), '\n  x: 1'));
    await become(uriOf('a.md'), /^4:2-3 There is no key “x”/);
    await editor.edit((builder) => builder.delete(new vscode.Range(4, 0, 5, 0)));
    await become(uriOf('a.md'));
    await editor.edit((builder) => builder.insert(new vscode.Position(3, 9), '\n  x: 1'));
    await become(uriOf('a.md'), /^4:2-3/);
    await command('workbench.action.revertAndCloseActiveEditor');
    await become(uriOf('a.md'));
    await checklist('b.md', '- [ ] one <!-- probe: { file: } -->\n');
    await become(uriOf('b.md'), /^0:24-28 This needs a value$/);
    remove('b.md');
    (await services()).store.forget(uriOf('b.md'));
    await become(uriOf('b.md'));
  });

  it('stand in documents that are in no workspace, until these are closed', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: fence('file: [a]'),
    });
    await vscode.window.showTextDocument(document);
    await become(document.uri, /^3:8-11 /);
    await command('workbench.action.revertAndCloseActiveEditor');
    await become(document.uri);
    const virtual = new VirtualFiles('shipcheck-probes', false);
    const uri = virtual.add('/a.md', fence('port: nowhere'));
    await vscode.window.showTextDocument(uri);
    await become(uri, /^3:8-15 /);
    virtual.dispose();
  });

  it('are found in a file with CR LF and front matter', async () => {
    await checklist('a.md', `---\ntitle: x\n---\n${fence('file: a', 'y: 1')}`.replaceAll('\n', '\r\n'));
    await become(uriOf('a.md'), /^7:2-3 There is no key “y”/);
  });
});

describe('writing probes in the editor', function () {
  this.timeout(30_000);
  useWorkspace();

  /** What is offered at `|`. */
  async function offered(marked: string, language = 'markdown'): Promise<readonly vscode.CompletionItem[]> {
    const at = marked.indexOf('|');
    const document = await vscode.workspace.openTextDocument({ language, content: marked.replace('|', '') });
    const list = await command<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(at),
    );
    return list.items.filter(({ detail }) => detail === 'Shipcheck');
  }
  const labels = async (marked: string): Promise<readonly string[]> =>
    (await offered(marked)).map(({ label }) => (typeof label === 'string' ? label : label.label));

  it('offers kinds, keys and values in a fence', async () => {
    ok((await labels(fence('|'))).includes('http'));
    ok((await labels(fence('http: https://a.b', 'sta|'))).includes('status'));
    deepStrictEqual(await labels(fence('port: a:1', 'state: |')), ['open', 'closed']);
  });

  it('offers them in a comment', async () =>
    ok((await labels('- [ ] one <!-- probe: { file: a, m| } -->\n')).includes('mode')));

  it('offers nothing of it elsewhere', async () =>
    ok(!(await labels('- [ ] one probe\n\n  ```yaml\n  m|\n  ```\n')).includes('mode')));

  it('explains keys', async () => {
    write('a.md', fence('file: a', 'mode: "0600"'));
    await openEditor('a.md');
    const hovers = await command<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uriOf('a.md'),
      new vscode.Position(4, 3),
    );
    const words = hovers.flatMap(({ contents }) =>
      contents.map((part) => (part as vscode.MarkdownString).value),
    );
    match(words.join('\n'), /Permissions/);
  });

  it('offers whole probes, indented as the item is', async () => {
    const items = await offered('1. [ ] one\n   - [ ] two\n     |\n');
    const file = items.find(({ label }) => label === 'probe: file');
    deepStrictEqual(
      (file?.insertText as vscode.SnippetString | undefined)?.value,
      "     ```yaml probe\n     file: ${1:dist/index.html}\n     contents: { matches: '<title>.+</title>' \\}\n     ```$0",
    );
    deepStrictEqual(await labels('Text.\n\n|\n'), []);
  });

  it('offers them in the same order however much of the word is typed', async () => {
    const filters = (await offered('- [ ] one\n  prob|\n')).map(({ filterText }) => filterText);
    ok(filters.includes('  probe: http'), filters.join('\n'));
  });

  it('puts a whole probe where it belongs, by keyboard alone', async () => {
    write('a.md', '- [ ] one\n  \n- [ ] two\n');
    const editor = await openEditor('a.md');
    editor.selection = new vscode.Selection(1, 2, 1, 2);
    for (const letter of 'probe') await command('type', { text: letter });
    await eventually('something is offered', async () => {
      await command('editor.action.triggerSuggest');
      await new Promise((resolve) => setTimeout(resolve, 300));
      await command('acceptSelectedSuggestion');
      return editor.document.getText().includes('yaml probe');
    });
    strictEqual(
      editor.document.getText().split('\n').slice(0, 3).join('\n'),
      '- [ ] one\n  ```yaml probe\n  http: GET https://example.com/health',
    );
  });
});
