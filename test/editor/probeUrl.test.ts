// Probing a URL against a real server: from the tree, the cursor, the hover and the palette, and writing it down.
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as vscode from 'vscode';
import { useUser } from './messages.ts';
import {
  checklist,
  eventually,
  itemNode,
  openEditor,
  services,
  text,
  uriOf,
  useWorkspace,
} from './workspace.ts';

const command = vscode.commands.executeCommand;

describe('probing a URL', function () {
  this.timeout(30_000);
  useWorkspace();
  const user = useUser();
  let server: Server;
  let base: string;
  let asked: IncomingMessage[] = [];

  before(async () => {
    server = createServer((request, response) => {
      asked.push(request);
      if (request.url === '/hang') return;
      const { origin } = request.headers;
      if (origin === 'https://app.example') response.setHeader('access-control-allow-origin', origin);
      response.statusCode = request.url === '/broken' ? 500 : 200;
      response.end('ok');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked = [];
  });
  const messages = (): readonly string[] => user.shown.map(({ message }) => message);

  it('asks for what it is to prove, and says what came of it', async () => {
    const file = await checklist('a.md', `- [ ] It answers at ${base}/health.\n`);
    user.answer('Is healthy');
    await command('shipcheck.probeUrl', await itemNode(file, `It answers at ${base}/health.`));
    deepStrictEqual(user.offered, [
      [
        'Is healthy',
        'Sends security headers',
        'Lets exactly the allowed origin in (CORS)',
        'Lets no other origin in (CORS)',
        'Redirects HTTP to HTTPS',
      ],
    ]);
    deepStrictEqual(messages(), ['“Is healthy” passed.']);
    deepStrictEqual(user.shown[0]?.buttons, ['Write It Down', 'Show Result']);
    deepStrictEqual(
      asked.map(({ method, url }) => [method, url]),
      [['GET', '/health']],
    );
    match(text('a.md'), /^- \[ \]/);
    const { results } = await services();
    strictEqual(results.hasAny(file.uri), false);
  });

  it('writes the probe into the item', async () => {
    const file = await checklist('a.md', `- [ ] one: ${base}/health\n- [ ] two\n`);
    user.answer('Is healthy');
    user.press('Write It Down');
    await command('shipcheck.probeUrl', await itemNode(file, `one: ${base}/health`));
    strictEqual(
      text('a.md'),
      `- [ ] one: ${base}/health\n  \`\`\`yaml probe\n  http: GET ${base}/health\n  status: 200\n  \`\`\`\n- [ ] two\n`,
    );
    strictEqual((await itemNode(file, `one: ${base}/health`)).item.probes.length, 1);
  });

  it('asks for the origin that may call it, and shows the whole result', async () => {
    await checklist('a.md', `- [ ] one\n\n  See <${base}/api>.\n`);
    const editor = await openEditor('a.md');
    editor.selection = new vscode.Selection(2, 12, 2, 12);
    user.answer('Lets exactly the allowed origin in (CORS)');
    user.answer('https://other.example');
    user.press('Show Result');
    await command('shipcheck.probeUrl');
    match(messages()[0] ?? '', /^“Lets exactly .*” failed: .*https:\/\/other\.example/);
    deepStrictEqual(
      asked.map(({ method, url, headers }) => [method, url, headers.origin]),
      [['OPTIONS', '/api', 'https://other.example']],
    );
    const shown = vscode.window.activeTextEditor?.document;
    strictEqual(shown?.uri.scheme, 'shipcheck-trial');
    match(shown?.getText() ?? '', /failed: [^]*Origin: https:\/\/other\.example[^]*HTTP 200 from/);
  });

  it('asks for the URL where there is none, and offers to copy the probe', async () => {
    user.answer(`${base}/broken`);
    user.answer('Is healthy');
    user.press('Copy as Probe');
    await command('shipcheck.probeUrl');
    match(messages()[0] ?? '', /^“Is healthy” failed: /);
    const copied = await vscode.env.clipboard.readText();
    strictEqual(copied, `\`\`\`yaml probe\nhttp: GET ${base}/broken\nstatus: 200\n\`\`\`\n`);
  });

  it('asks to fill in what a URL leaves open', async () => {
    const file = await checklist(
      'a.md',
      '- [ ] one\n\n  ```bash\n  curl https://your-domain.com/health\n  ```\n',
    );
    user.answer(`${base}/health`);
    user.answer('Is healthy');
    await command('shipcheck.probeUrl', await itemNode(file, 'one'));
    deepStrictEqual(messages(), ['“Is healthy” passed.']);
  });

  it('can be stopped', async () => {
    const file = await checklist('a.md', `- [ ] one: ${base}/hang\n`);
    user.answer('Is healthy');
    const done = command('shipcheck.probeUrl', await itemNode(file, `one: ${base}/hang`));
    await eventually('it is asked', () => asked.length > 0);
    await command('shipcheck.cancel');
    await done;
    match(messages()[0] ?? '', /^“Is healthy” .*stopped/);
  });

  it('is offered under the mouse and in the lightbulb', async () => {
    await checklist('a.md', `- [ ] one: ${base}/health\n  \`curl ${base}/x\`\n`);
    await openEditor('a.md');
    const at = new vscode.Position(0, 18);
    const hovers = await command<vscode.Hover[]>('vscode.executeHoverProvider', uriOf('a.md'), at);
    const words = hovers.flatMap(({ contents }) =>
      contents.map((part) => (part as vscode.MarkdownString).value),
    );
    match(words.join('\n'), /\[Probe this URL…\]\(command:shipcheck\.probeUrl\?/);
    const actions = await command<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uriOf('a.md'),
      new vscode.Range(1, 12, 1, 12),
    );
    deepStrictEqual(
      actions.map(({ title }) => title).filter((title) => /Probe/.test(title)),
      [`Probe ${base}/x…`, 'Write This Probe Down'],
    );
    const wish = actions[0]?.command?.arguments?.[0] as unknown;
    ok(wish);
    user.answer('Is healthy');
    await command('shipcheck.probeUrl', wish);
    deepStrictEqual(messages(), ['“Is healthy” passed.']);
  });
});
