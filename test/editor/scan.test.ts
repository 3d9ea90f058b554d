// Findings in the editor: while people type, in files on disk, and in the view.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import { base62 } from '../core/scan/rules/cases/make.ts';
import {
  eventually,
  folder,
  openEditor,
  place,
  remove,
  services,
  set,
  typed,
  uriOf,
  useWorkspace,
  write,
} from './workspace.ts';

const token = (): string => `glpat-${base62(20)}`;

/** What the editor shows for a file, once it is as many. */
async function findings(uri: vscode.Uri, count: number): Promise<readonly vscode.Diagnostic[]> {
  return eventually(`${count} findings in ${uri.path}`, () => {
    const shown = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Shipcheck');
    return shown.length === count && shown;
  });
}

describe('findings in a document', () => {
  useWorkspace();

  it('show while somebody types, with a link, at their place, and masked', async () => {
    const uri = write('app.ts', 'export const a = 1;\n');
    const secret = token();
    await typed('app.ts', `const key = '${secret}';\n`);
    const [diagnostic] = await findings(uri, 1);
    ok(diagnostic);
    deepStrictEqual(diagnostic.range, new vscode.Range(0, 13, 0, 13 + secret.length));
    strictEqual(diagnostic.severity, vscode.DiagnosticSeverity.Error);
    ok(typeof diagnostic.code === 'object');
    strictEqual(diagnostic.code.value, 'gitlab-pat');
    match(diagnostic.code.target.toString(), /^https:\/\/docs\.gitlab\.com\//);
    match(diagnostic.message, /glpa\*+/);
  });

  it('go when the value does', async () => {
    const uri = write('app.py', `key = "${token()}"\n`);
    const editor = await openEditor('app.py');
    await findings(uri, 1);
    await editor.edit((builder) => builder.delete(editor.document.lineAt(0).range));
    await findings(uri, 0);
  });

  it('go with a comment on the line', async () => {
    const uri = write('app.go', `var key = "${token()}"\n`);
    const editor = await openEditor('app.go');
    await findings(uri, 1);
    await editor.edit((builder) =>
      builder.insert(editor.document.lineAt(0).range.end, ' // shipcheck:ignore'),
    );
    await findings(uri, 0);
  });

  it('show in what was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({ content: `token = "${token()}"` });
    await findings(document.uri, 1);
  });

  it('do not show in what git ignores', async () => {
    write('.gitignore', '*.local\n');
    const uri = write('a.local', `KEY=${token()}\n`);
    const shown = write('b.txt', `KEY=${token()}\n`);
    await openEditor('a.local');
    await openEditor('b.txt');
    await findings(shown, 1);
    await findings(uri, 0);
  });

  it('wait for the end of typing in a document that is very long', async () => {
    const uri = write('long.txt', 'one two three\n'.repeat(80_000));
    const editor = await openEditor('long.txt');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `key=${token()}\n`));
    const { scanning } = await services();
    ok(!scanning.documents.owns(uri));
    deepStrictEqual(scanning.store.of(uri), []);
    ok(await editor.document.save());
    await findings(uri, 1);
  });

  it('tell where else the value stands', async () => {
    const secret = token();
    const uri = write('one.ts', `const a = '${secret}';\n`);
    const other = write('two.ts', `\n\nconst b = '${secret}';\n`);
    await openEditor('one.ts');
    await findings(other, 1);
    const [diagnostic] = await eventually('related information', () => {
      const [first] = vscode.languages.getDiagnostics(uri);
      return first?.relatedInformation && [first];
    });
    match(diagnostic?.relatedInformation?.[0]?.message ?? '', /two\.ts, line 3\.$/);
    strictEqual(diagnostic?.relatedInformation?.[0]?.location.uri.toString(), other.toString());
  });

  it('are as serious as the settings say, and off when they are', async () => {
    const uri = write('app.ts', `const key = '${token()}';\n`);
    await openEditor('app.ts');
    await findings(uri, 1);
    await set('shipcheck.scan.severity', { secrets: 'warning' });
    await eventually(
      'a warning',
      async () => (await findings(uri, 1))[0]?.severity === vscode.DiagnosticSeverity.Warning,
    );
    await set('shipcheck.scan.severity', { secrets: 'huge' as never });
    await eventually(
      'an error again',
      async () => (await findings(uri, 1))[0]?.severity === vscode.DiagnosticSeverity.Error,
    );
    await set('shipcheck.scan.enable', false);
    await findings(uri, 0);
    await set('shipcheck.scan.enable', undefined);
    await findings(uri, 1);
  });

  it('keep up with typing in a file of 5,000 lines', async () => {
    const uri = write('long.ts', 'export const value = compute("something", other);\n'.repeat(5000));
    await typed('long.ts', `const key = '${token()}';\n`);
    const start = Date.now();
    await findings(uri, 1);
    ok(Date.now() - start < 2000);
  });
});

describe('findings in the workspace', () => {
  useWorkspace();

  it('follow files as they come, change, move and go', async () => {
    // The editor does not see into folders that are made at one go with a folder in them: one after the other.
    await findings(write('first.yaml', `token: ${token()}\n`), 1);
    const uri = write('deep/config.yaml', `token: ${token()}\n`);
    await findings(uri, 1);
    write('deep/config.yaml', `token: ${token()}\nother: ${token()}\n`);
    await findings(uri, 2);
    await vscode.workspace.fs.rename(uriOf('deep'), uriOf('moved'));
    await findings(uriOf('moved/config.yaml'), 2);
    await findings(uri, 0);
    remove('moved');
    await findings(uriOf('moved/config.yaml'), 0);
  });

  it('are found again by a scan of everything, without what git ignores', async () => {
    write('.gitignore', 'out/\n');
    const ignored = write('out/a.txt', `key=${token()}\n`);
    const uri = write('b.txt', `key=${token()}\n`);
    await vscode.commands.executeCommand('shipcheck.scanWorkspace');
    await findings(uri, 1);
    await findings(ignored, 0);
    const { scanning } = await services();
    strictEqual(scanning.workspace.state.kind, 'done');
  });

  it('stay as they are when the scan is stopped', async () => {
    const { scanning } = await services();
    const uri = write('a.txt', `key=${token()}\n`);
    await findings(uri, 1);
    const states: string[] = [];
    const listener = scanning.workspace.onDidChangeState(({ kind }) => states.push(kind));
    const scan = scanning.workspace.scanAll();
    await vscode.commands.executeCommand('shipcheck.cancelScan');
    await scan;
    listener.dispose();
    deepStrictEqual([states[0], states.at(-1)], ['scanning', 'stopped']);
    await findings(uri, 1);
    await scanning.scanAll();
    strictEqual(scanning.workspace.state.kind, 'done');
  });

  it('are those of the document while one is open', async () => {
    const uri = write('a.ts', `const key = '${token()}';\n`);
    const editor = await openEditor('a.ts');
    await editor.edit((builder) => builder.delete(editor.document.lineAt(0).range));
    await vscode.commands.executeCommand('shipcheck.scanWorkspace');
    await findings(uri, 0);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await findings(uri, 1);
  });

  it('do not show where the editor shows no files', async () => {
    const uri = write('hidden/a.txt', `key=${token()}\n`);
    await findings(uri, 1);
    await set('files.exclude', { [`${place()}/hidden`]: true });
    await findings(uri, 0);
  });

  it('leave out what a baseline knows', async () => {
    const { scanning } = await services();
    const uri = write('a.txt', `key=${token()}\n`);
    const [diagnostic] = await findings(uri, 1);
    ok(diagnostic);
    const fingerprints = scanning.store.of(uri).map(({ fingerprint }) => fingerprint);
    const config = vscode.Uri.joinPath(folder(), '.shipcheck.yaml');
    write('known.json', JSON.stringify(fingerprints));
    await vscode.workspace.fs.writeFile(config, Buffer.from(`scan:\n  baseline: ${place()}/known.json\n`));
    try {
      await findings(uri, 0);
    } finally {
      await vscode.workspace.fs.delete(config);
    }
    await findings(uri, 1);
  });
});
