// No clear-text secret is in anything that the editor shows, logs, copies or remembers.
import { ok, strictEqual } from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { FindingTreeNode } from '../../src/editor/scan/nodes.ts';
import { base62, hex } from '../core/scan/rules/cases/make.ts';
import { useUser } from './messages.ts';
import { eventually, folder, openEditor, services, useWorkspace, write } from './workspace.ts';

const secrets = [
  `glpat-${base62(20)}`,
  `ghp_${base62(36)}`,
  hex(40),
  `${base62(3)}Tr0ub4dor&3${base62(5)}`,
  base62(22),
];
const [gitlab = '', github = '', key = '', password = '', database = ''] = secrets;

const content = `const a = '${gitlab}';
const b = '${github}';
const config = { api_key: '${key}', password: '${password}' };
connect('postgres://app:${database}@db.internal/app');
`;

/** More of a value than its preview may show, wherever in it. */
function leaks(said: string): readonly string[] {
  return secrets.filter((secret) =>
    Array.from({ length: secret.length - 6 }, (_, at) => secret.slice(at, at + 7)).some((part) =>
      said.includes(part),
    ),
  );
}

describe('what the editor says about secrets', () => {
  useWorkspace();
  const user = useUser();

  it('holds none of them', async () => {
    const { scanning, context } = await services();
    const one = write('one.ts', content);
    const two = write('two.py', content.replaceAll(/const |;/g, ''));
    await openEditor('one.ts');
    await vscode.commands.executeCommand('shipcheck.scanWorkspace');
    await eventually(
      'findings',
      () => scanning.store.of(one).length >= secrets.length && scanning.store.of(two).length > 0,
    );
    const { view } = scanning;
    const said: unknown[] = [vscode.languages.getDiagnostics(one), vscode.languages.getDiagnostics(two)];
    strictEqual(leaks(gitlab).length, 1, 'a leak is seen');

    for (const by of ['severity', 'rule', 'file'] as const) {
      await view.group(by);
      const nodes = view
        .getChildren()
        .flatMap((node): FindingTreeNode[] => [node, ...view.getChildren(node)]);
      said.push(
        nodes.map((node) => {
          const { label, description, tooltip, accessibilityInformation, id } = view.getTreeItem(node);
          return { label, description, tooltip, accessibilityInformation, id };
        }),
        view.view.message,
        view.view.badge,
      );
    }
    await view.group('severity');
    for (const finding of scanning.store.of(one)) {
      const range = new vscode.Range(finding.line - 1, finding.column, finding.line - 1, finding.column);
      said.push(await vscode.commands.executeCommand('vscode.executeCodeActionProvider', one, range));
      await vscode.commands.executeCommand('shipcheck.copyFinding', { uri: one, finding });
      said.push(await vscode.env.clipboard.readText());
    }
    const [first] = scanning.store.of(one);
    ok(first);
    await vscode.commands.executeCommand('shipcheck.ignoreFindingValue', { uri: one, finding: first });
    said.push(fs.readFileSync(vscode.Uri.joinPath(folder(), '.shipcheck.yaml').fsPath, 'utf8'));
    fs.rmSync(vscode.Uri.joinPath(folder(), '.shipcheck.yaml').fsPath);
    await vscode.commands.executeCommand('shipcheck.moveToEnvFile', { uri: one, finding: first });
    for (const name of ['.env', '.gitignore'])
      fs.rmSync(vscode.Uri.joinPath(folder(), name).fsPath, { force: true });
    said.push(user.shown, user.offered, logged(context.logUri));
    said.push(context.workspaceState.keys().map((name) => context.workspaceState.get(name)));
    const text = JSON.stringify(said);
    ok(text.includes('gitlab-pat') && text.length > 5000);
    strictEqual(leaks(text).length, 0);
  });
});

/** Everything in the extension's log files. */
function logged(uri: vscode.Uri): string {
  if (!fs.existsSync(uri.fsPath)) return '';
  return fs
    .readdirSync(uri.fsPath, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(uri.fsPath, name))
    .filter((file) => fs.statSync(file).isFile())
    .map((file) => fs.readFileSync(file, 'utf8'))
    .join('\n');
}
