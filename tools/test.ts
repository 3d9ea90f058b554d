// Runs every layer of tests and adds them up: `npm test`.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './repository.ts';
import { testCounts } from './testCounts.ts';
import { whichHost } from './whichHost.ts';

const mocha = path.join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');

const layers: Readonly<Record<string, readonly string[]>> = {
  unit: [mocha],
  editor: [path.join(__dirname, 'test-editor.js')],
  ...(whichHost() === 'embedded' && { ui: [mocha, '--config', 'test/ui/.mocharc.json'] }),
};

async function main(): Promise<void> {
  let passed = 0;
  let failed = 0;
  for (const [layer, command] of Object.entries(layers)) {
    console.log(`\n── ${layer} tests ──`);
    const { code, output } = await run(command);
    const counts = testCounts(output);
    passed += counts?.passed ?? 0;
    failed += counts?.failed ?? 0;
    if (!counts || counts.passed + counts.failed === 0) {
      failed++;
      console.log(
        `The ${layer} tests did not run to their end (exit code ${code}), which counts as a failure.`,
      );
    } else if (code !== 0 && counts.failed === 0) {
      failed++;
      console.log(`The ${layer} tests ended with exit code ${code}, which counts as a failure.`);
    }
  }
  if (!('ui' in layers)) console.log('The tests of the window were left out: they need the embedded server.');
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** Runs Node with these arguments, showing and keeping what it prints. */
async function run(
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly output: string }> {
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...colours },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk);
    output += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('close', resolve).on('error', reject),
  );
  return { code, output };
}

void main();
