// The host itself: a real VS Code with the workspace open and the extension loaded.
import { ok, strictEqual } from 'node:assert';
import * as vscode from 'vscode';

describe('the editor', () => {
  it('has the fixture workspace open', async () => {
    const [file] = await vscode.workspace.findFiles('deploy.md');
    ok(file);
    const document = await vscode.workspace.openTextDocument(file);
    strictEqual(document.lineAt(0).text, '# Deploy');
  });

  it('trusts the workspace', () => strictEqual(vscode.workspace.isTrusted, true));

  it('activates the extension', async () => {
    const extension = vscode.extensions.getExtension('shipcheck.shipcheck');
    ok(extension);
    await extension.activate();
    ok(extension.isActive);
  });
});
