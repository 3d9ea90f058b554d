// Opens the demo project with the extension: in the installed VS Code, else in the embedded server (`npm start`).
import os from 'node:os';
import path from 'node:path';
import { cacheFolder } from './cache.ts';
import { layOutDemo } from './demo.ts';
import { hasDesktop, openBrowser, openDesktop } from './desktop.ts';
import { endWithNpm, temporaryFolder } from './endings.ts';
import { minimumVersion, root } from './repository.ts';
import { windowAddress } from './vscode-server/address.ts';
import { ensureServer } from './vscode-server/ensure.ts';
import { serve } from './vscode-server/serve.ts';

async function main(): Promise<void> {
  const forced = process.env['SHIPCHECK_START'] || undefined;
  if (forced !== undefined && forced !== 'server') {
    throw new Error(`SHIPCHECK_START is "${forced}"; it can be "server".`);
  }
  await (forced !== 'server' && hasDesktop(minimumVersion()) ? startDesktop() : startServer());
}

async function startDesktop(): Promise<void> {
  const user = { platform: process.platform, home: os.homedir(), env: process.env };
  const demo = await layOutDemo(path.join(cacheFolder(user), 'demo'));
  console.log(`Opening a fresh demo project in VS Code: ${demo}`);
  openDesktop(demo, root);
}

/** Runs until Ctrl+C, which removes the demo project too. */
async function startServer(): Promise<void> {
  endWithNpm();
  const installation = await ensureServer(console.log);
  const temporary = temporaryFolder();
  const demo = await layOutDemo(path.join(temporary, 'demo'));
  console.log(`A fresh demo project is in ${demo}.`);
  console.log('Starting the VS Code server …');
  const dataDir = path.join(temporary, 'server');
  const server = await serve({ installation, dataDir, workspaceTrust: false, installed: root });
  const address = windowAddress(server.port, { open: demo, extensions: [] });
  console.log(`\nOpen this address in a browser on this machine; Ctrl+C ends it:\n\n${address}\n`);
  openBrowser(address);
  await server.ended;
  throw new Error('The VS Code server has ended.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
