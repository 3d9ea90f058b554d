// Which files become checklists, and how the tree follows them on disk.
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import {
  checklist,
  eventually,
  folder,
  place,
  openEditor,
  remove,
  services,
  set,
  uriOf,
  useWorkspace,
  write,
} from './workspace.ts';

const one = '- [ ] one\n';

describe('discovery', () => {
  useWorkspace();

  /** The checklists of the running test. */
  const paths = async (): Promise<readonly string[]> => {
    const { store } = await services();
    const prefix = `${place()}/`;
    return store.files.flatMap(({ path }) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : []));
  };
  const isShown = async (name: string): Promise<boolean> => (await paths()).includes(name);
  const appears = (name: string): Promise<unknown> => eventually(`${name} appears`, () => isShown(name));
  const vanishes = (name: string): Promise<unknown> =>
    eventually(`${name} vanishes`, async () => !(await isShown(name)));

  it('finds every Markdown file with items when it starts, ordered by path', async () => {
    const { store } = await services();
    deepStrictEqual(
      store.files.map(({ path }) => path),
      ['deploy.md', 'release.md'],
    );
  });

  it('finds the other names of Markdown', async () => {
    write('a.markdown', one);
    write('b.mdown', one);
    write('c.mkd', one);
    write('d.txt', one);
    const { store } = await services();
    await store.refresh();
    deepStrictEqual(await paths(), ['a.markdown', 'b.mdown', 'c.mkd']);
  });

  it('sees a file that another program creates, changes and deletes', async () => {
    write('new.md', one);
    await appears('new.md');
    write('new.md', '- [x] one\n- [ ] two\n');
    const { store } = await services();
    await eventually('it is read again', () => store.get(uriOf('new.md'))?.checklist?.items.length === 2);
    remove('new.md');
    await vanishes('new.md');
  });

  it('sees a file become a checklist, and become none', async () => {
    write('notes.md', 'Nothing to do.\n');
    write('notes.md', one);
    await appears('notes.md');
    write('notes.md', 'Nothing to do.\n');
    await vanishes('notes.md');
  });

  it('sees a folder with checklists arrive, move and go in one piece', async () => {
    write('staging/deep/x.md', one);
    fs.renameSync(uriOf('staging').fsPath, uriOf('moved').fsPath);
    await appears('moved/deep/x.md');
    fs.renameSync(uriOf('moved').fsPath, uriOf('staging').fsPath);
    await appears('staging/deep/x.md');
    await vanishes('moved/deep/x.md');
    remove('staging');
    await vanishes('staging/deep/x.md');
  });

  it('leaves out what shipcheck.exclude names, and follows the setting', async () => {
    await checklist('drafts/x.md', one);
    await set('shipcheck.exclude', ['**/drafts/**']);
    await vanishes('drafts/x.md');
    await set('shipcheck.exclude', ['**/something-else/**', '**/nothing/**']);
    await appears('drafts/x.md');
  });

  for (const name of ['.shipcheck.yaml', '.shipcheck.yml', '.shipcheck.json'])
    it(`leaves out what ${name} excludes, and follows the file`, async () => {
      await checklist('drafts/x.md', one);
      const config = path.join(folder().fsPath, name);
      fs.writeFileSync(config, '{ "exclude": ["**/drafts/**"] }\n');
      try {
        await vanishes('drafts/x.md');
        fs.writeFileSync(config, '{ "exclude": [] }\n');
        await appears('drafts/x.md');
      } finally {
        fs.rmSync(config);
      }
    });

  it('does not let an excluded file in when it changes or is opened', async () => {
    const { store } = await services();
    write('node_modules/tool/README.md', one);
    write('later.md', one);
    await appears('later.md');
    await openEditor('node_modules/tool/README.md');
    await store.reload(uriOf('later.md'));
    deepStrictEqual(await paths(), ['later.md']);
  });

  it('does not take a file for a checklist because it was open or closed', async () => {
    write('code.ts', '// - [ ] one\n');
    write('list.txt', one);
    for (const name of ['code.ts', 'list.txt']) {
      const { document } = await openEditor(name);
      // Another language closes the document for extensions, and opens it again.
      await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
      await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    }
    write('later.md', one);
    await appears('later.md');
    deepStrictEqual(await paths(), ['later.md']);
  });

  it('survives a file that vanishes while it is searched for', async () => {
    const { store } = await services();
    for (let number = 0; number < 50; number++) write(`many/${number}.md`, one);
    const searching = store.refresh();
    remove('many');
    await searching;
    await eventually('none is left', () => async () => (await paths()).length === 0);
  });

  it('keeps the files of several folders apart, in the order of the folders', async () => {
    const { store } = await services();
    write('inner/second.md', one);
    const inner = uriOf('inner');
    await changingFolders(() =>
      vscode.workspace.updateWorkspaceFolders(1, 0, { uri: inner, name: 'Second' }),
    );
    const second = await eventually('its checklist is found', () =>
      store.files.find((file) => file.folder?.name === 'Second'),
    );
    strictEqual(second.path, 'second.md');
    strictEqual(store.files.at(-1), second);
    await changingFolders(() => vscode.workspace.updateWorkspaceFolders(1, 1));
    strictEqual(vscode.workspace.workspaceFolders?.length, 1);
  });
});

/** Resolves when the change has happened: until then another one would be refused. */
async function changingFolders(change: () => boolean): Promise<void> {
  const changed = new Promise((resolve) => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve(undefined);
    });
  });
  ok(change());
  await changed;
}
