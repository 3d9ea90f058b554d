// Installs the extension, packaged, in an empty VS Code and looks whether all of it came along: `npm run test:package`.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { layOutDemo } from './demo.ts';
import { temporaryFolder } from './endings.ts';
import { root } from './repository.ts';
import { startSession } from './session.ts';
import { ensureServer } from './vscode-server/ensure.ts';
import { whichHost } from './whichHost.ts';
import { Workbench } from './workbench.ts';

const extension = path.join(root, 'out', 'shipcheck.vsix');

/** Rows that need the parser, the worker, the rules of secrets, and a grammar of the CORS rules. */
const rows = [/DEPLOY\.md/, /1\. Before/, /payments\.js:4/, /app\.js:77/];

async function main(): Promise<void> {
  if (whichHost() !== 'embedded') {
    console.log('The test of the package was left out: it needs the embedded server.');
    return;
  }
  const dataDir = temporaryFolder();
  await install(dataDir);
  const session = await startSession({ dataDir, workspaceTrust: false });
  try {
    const demo = await layOutDemo(path.join(temporaryFolder(), 'demo'));
    const workbench = new Workbench(await session.open({ open: demo, extensions: [] }));
    await workbench.ready();
    await workbench.openContainer('Shipcheck');
    for (const row of rows) await workbench.row(row).first().waitFor();
    await workbench.rowAction(/1\. Before/, /Run/);
    await workbench.row(/1\. Before\s*[2-9]\//).waitFor();
  } finally {
    await session.close();
  }
  console.log('The package works where it is installed.');
}

async function install(dataDir: string): Promise<void> {
  const { node, serverMain } = await ensureServer(console.log);
  const args = [serverMain, `--server-data-dir=${dataDir}`, '--install-extension', extension];
  await promisify(execFile)(node, args);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
