// Measures the extension in a real editor: how long it takes to start, to find the first secret, and from a keystroke to
// the updated tree.
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
import type { Services } from '../src/editor/services.ts';

type Extension = { activate(context: vscode.ExtensionContext): Services };

const repeats = 21;
const fewRepeats = 5;

/** What tools/test-editor starts in the extension host. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<Services>('shipcheck.shipcheck');
  if (!extension) throw new Error('The extension is not there.');
  const typed = new Keystrokes();
  await firstFindings(await extension.activate());
  const services = await activations(extension.exports);
  for (const items of [100, 1000, 10_000]) await typed.measure(services, items);
}

/** Ends the extension and starts it again, its code read anew each time. Resolves with the last one's parts. */
async function activations({ context }: Services): Promise<Services> {
  const entry = path.join(context.extensionPath, 'dist', 'extension.js');
  const require = createRequire(entry);
  const [load, activate, ready]: [number[], number[], number[]] = [[], [], []];
  for (let repeat = 0; ; repeat++) {
    for (const part of context.subscriptions.splice(0)) part.dispose();
    delete require.cache[entry];
    const started = performance.now();
    const extension = require(entry) as Extension;
    const loaded = performance.now();
    const services = extension.activate(context);
    const activated = performance.now();
    await services.store.ready;
    load.push(loaded - started);
    activate.push(activated - loaded);
    ready.push(performance.now() - started);
    if (repeat < repeats) continue;
    const [a, b] = [median(load), median(activate)];
    say(`activation: ${ms(a + b)} (code ${ms(a)}, activate() ${ms(b)}), aim 50 ms; medians of ${repeats}`);
    say(`until the checklists of the workspace are known: ${ms(median(ready))}`);
    return services;
  }
}

/** From the start of the extension to the first finding in the workspace, and to the end of its scan. */
async function firstFindings({ context }: Services): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  const uri = vscode.Uri.joinPath(folder.uri, 'secret.ts');
  const token = ['glpat', 'q7Zk2mXx9Lp4Rt5Vw0Yb'].join('-');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`const key = '${token}';\n`));
  const extension = createRequire(__filename)(
    path.join(context.extensionPath, 'dist', 'extension.js'),
  ) as Extension;
  const [first, whole]: [number[], number[]] = [[], []];
  for (let repeat = 0; repeat < fewRepeats; repeat++) {
    for (const part of context.subscriptions.splice(0)) part.dispose();
    const started = performance.now();
    const { scanning } = extension.activate(context);
    await new Promise<void>((resolve) => {
      const listening = scanning.store.onDidChange(() => {
        listening.dispose();
        resolve();
      });
    });
    first.push(performance.now() - started);
    while (scanning.workspace.state.kind !== 'done') await pause(10);
    whole.push(performance.now() - started);
  }
  say(
    `until the first finding: ${ms(median(first))}; all files scanned: ${ms(median(whole))}; medians of ${fewRepeats}`,
  );
  await vscode.workspace.fs.delete(uri);
}

/** Types into checklists. To be made before the extension starts, so that it hears of a keystroke first. */
class Keystrokes {
  /** When the extension host heard of the keystroke. */
  private heard = 0;

  constructor() {
    vscode.workspace.onDidChangeTextDocument(({ contentChanges }) => {
      if (contentChanges.length > 0) this.heard = performance.now();
    });
  }

  async measure({ store, view: { tree, view } }: Services, items: number): Promise<void> {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error('No folder is open.');
    const uri = vscode.Uri.joinPath(folder.uri, `items-${items}.md`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(checklist(items)));
    await store.reload(uri);
    await pause(1500);
    const file = store.get(uri);
    if (!file?.isChecklist) throw new Error('The checklist was not read.');
    const [section] = tree.getChildren(tree.fileNode(file));
    await view.reveal(section ?? tree.fileNode(file), { expand: true });
    const editor = await vscode.window.showTextDocument(uri);
    editor.selection = new vscode.Selection(4, 8, 4, 8);
    await pause(1500);

    let asked = 0;
    const getTreeItem = tree.getTreeItem.bind(tree);
    tree.getTreeItem = (node) => {
      asked = performance.now();
      return getTreeItem(node);
    };
    let changed = 0;
    const listening = tree.onDidChangeTreeData(() => {
      changed = performance.now();
    });
    const [model, fetched, whole]: [number[], number[], number[]] = [[], [], []];
    for (let repeat = 0; repeat < repeats; repeat++) {
      const pressed = performance.now();
      await vscode.commands.executeCommand('type', { text: 'x' });
      // The editor collects changes of a tree for 200 ms: each keystroke here is one on its own.
      await pause(700);
      if (changed < pressed || asked < changed) throw new Error('The tree did not follow.');
      model.push(changed - this.heard);
      fetched.push(asked - this.heard);
      whole.push(asked - pressed);
    }
    listening.dispose();
    tree.getTreeItem = getTreeItem;
    say(
      `${items} items: keystroke to checklist ${ms(median(model))}, to tree rows ${ms(median(fetched))}; ` +
        `with the way through the window ${ms(median(whole))}; medians of ${repeats}`,
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(uri);
  }
}

/** Sections of fifty items. */
function checklist(items: number): string {
  const lines = Array.from({ length: items }, (_, index) => {
    const item = `- [ ] Item ${index} is done, with \`code\` and **bold** words in it`;
    return index % 50 === 0 ? `\n## Section ${index / 50}\n\n${item}` : item;
  });
  return `# Large\n${lines.join('\n')}\n`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function say(line: string): void {
  console.log(`${process.env['SHIPCHECK_REPORT_TAG'] ?? ''}${line}`);
}
