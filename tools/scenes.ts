// What the pictures of the README show: each scene drives a window that has the demo project open.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './repository.ts';
import type { Workbench } from './workbench.ts';

export interface Scene {
  /** The picture's file name without theme and suffix. */
  readonly name: string;
  /** Size of the window in CSS pixels; 1280 × 800 when left out. */
  readonly size?: { readonly width: number; readonly height: number };
  /** The part of the window to show, in CSS pixels; all of it when left out. */
  readonly clip?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Leaves the window as it is to be shown. */
  readonly drive: (workbench: Workbench) => Promise<void>;
}

export const scenes: readonly Scene[] = [
  {
    name: 'tree',
    size: { width: 1100, height: 760 },
    clip: { x: 48, y: 36, width: 440, height: 560 },
    async drive(workbench) {
      await openChecklist(workbench);
      await widenSideBar(workbench);
      await runSection(workbench, '1. Before');
      await workbench.command('View: Toggle Panel Visibility');
    },
  },
  {
    name: 'run',
    async drive(workbench) {
      await openChecklist(workbench);
      await workbench.openFile('DEPLOY.md');
      await runSection(workbench, '1. Before');
      await workbench.row('The commit has the tag').first().click();
    },
  },
  {
    name: 'editor',
    clip: { x: 348, y: 36, width: 932, height: 470 },
    async drive(workbench) {
      await openChecklist(workbench);
      await workbench.openFile('DEPLOY.md');
      await runSection(workbench, '1. Before');
    },
  },
  {
    name: 'probe',
    size: { width: 1280, height: 620 },
    clip: { x: 348, y: 36, width: 932, height: 420 },
    async drive(workbench) {
      const { page } = workbench;
      await openChecklist(workbench);
      // A mistake first, and on the line behind it a key that is just being typed.
      await openAt(workbench, 'DEPLOY.md', 'state: closed');
      await page.keyboard.press('End');
      await page.keyboard.type('d');
      await page.locator('.squiggly-error').first().waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.type('ti');
      await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
      await page.keyboard.press('Control+Space');
    },
  },
  {
    name: 'tests',
    size: { width: 1280, height: 760 },
    async drive(workbench) {
      const { page } = workbench;
      await openChecklist(workbench);
      await runSection(workbench, '2. Start');
      await workbench.openFile('DEPLOY.md');
      await workbench.openContainer('Testing');
      await workbench.expand('Deploy Parcels');
      await workbench.expand('3. After');
      await workbench.expand('It is what it should be');
      await workbench.rowAction('It is what it should be', /Run Test/);
      await page.mouse.move(0, 0);
      await page.locator('.part.sidebar .codicon-testing-failed-icon').first().waitFor();
      await page.getByRole('button', { name: 'Stop Running' }).first().waitFor({ state: 'hidden' });
      await workbench.row('Only our own pages').first().click();
      await workbench.command('Test: Peek Output');
      await page.locator('.zone-widget').first().waitFor();
      await workbench.command('View: Toggle Panel Visibility');
    },
  },
  {
    name: 'hover',
    clip: { x: 348, y: 36, width: 932, height: 470 },
    async drive(workbench) {
      await openChecklist(workbench);
      await workbench.openFile('DEPLOY.md');
      await runSection(workbench, '1. Before');
      const { page } = workbench;
      await workbench.command('View: Toggle Panel Visibility');
      await openAt(workbench, 'DEPLOY.md', 'explains every variable');
      await page.locator('.view-line').filter({ hasText: 'explains every variable' }).first().click();
      await workbench.command('Show or Focus Hover');
      await page.locator('.monaco-hover .hover-contents').first().waitFor();
    },
  },
  {
    name: 'plan',
    size: { width: 1280, height: 760 },
    async drive(workbench) {
      await openChecklist(workbench);
      await workbench.openFile('DEPLOY.md');
      await workbench.command('Shipcheck: Select Environment');
      await workbench.quickPick('production');
      await workbench.command('Shipcheck: Show Plan');
      await workbench.page.getByRole('tab', { name: /Plan of/ }).waitFor();
      await workbench.page.waitForTimeout(1000);
    },
  },
  {
    name: 'findings',
    size: { width: 1280, height: 620 },
    clip: { x: 48, y: 36, width: 1000, height: 260 },
    async drive(workbench) {
      await openFindings(workbench);
      await widenSideBar(workbench);
      await workbench.row('Stripe').first().click();
      await workbench.page.locator('.view-line').filter({ hasText: secretKey }).first().waitFor();
    },
  },
  {
    name: 'secret',
    size: { width: 1280, height: 620 },
    clip: { x: 348, y: 36, width: 932, height: 210 },
    async drive(workbench) {
      await openSecret(workbench);
      await workbench.page.locator('.squiggly-error').first().waitFor();
      await workbench.page.locator('.view-line span').getByText(secretKey).last().hover();
      await workbench.page.locator('.monaco-hover').getByText('in clear text').first().waitFor();
    },
  },
  {
    name: 'fix',
    size: { width: 1280, height: 620 },
    clip: { x: 348, y: 36, width: 932, height: 300 },
    async drive(workbench) {
      await openSecret(workbench);
      await workbench.page.locator('.squiggly-error').first().waitFor();
      await workbench.page.locator('.view-line span').getByText(secretKey).last().click();
      await workbench.page.keyboard.press('ControlOrMeta+.');
      await workbench.page.locator('.action-widget').getByText('from the environment').first().waitFor();
    },
  },
  {
    name: 'cors',
    size: { width: 1280, height: 760 },
    clip: { x: 348, y: 36, width: 932, height: 420 },
    async drive(workbench) {
      const { page } = workbench;
      await openChecklist(workbench);
      await openAt(workbench, 'app.js', "'Access-Control-Allow-Origin', '*'");
      await page.locator('.squiggly-warning').first().waitFor();
      await page.keyboard.press('End');
      for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft');
      await workbench.command('Show or Focus Hover');
      await page.locator('.monaco-hover').getByText('Access-Control-Allow-Origin').first().waitFor();
    },
  },
];

/** Opens a file of the demo with the cursor on the first line that has these words. */
async function openAt(workbench: Workbench, file: string, words: string): Promise<void> {
  const { page } = workbench;
  await workbench.openFile(file);
  const lines = readFileSync(path.join(root, 'examples', file), 'utf8').split('\n');
  await page.keyboard.press('ControlOrMeta+g');
  await page.keyboard.type(String(lines.findIndex((line) => line.includes(words)) + 1));
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** How the key of the demo begins, which opens nothing. */
const secretKey = /sk_live/;

async function widenSideBar({ page }: Workbench): Promise<void> {
  await page.mouse.move(348, 500);
  await page.mouse.down();
  await page.mouse.move(486, 500);
  await page.mouse.up();
}

async function openFindings(workbench: Workbench): Promise<void> {
  await openChecklist(workbench);
  await workbench.command('Shipcheck: Focus on Findings View');
  await workbench.page.locator('.pane-header').filter({ hasText: 'Checklists' }).first().click();
  await workbench.row('Stripe').first().waitFor();
}

async function openSecret(workbench: Workbench): Promise<void> {
  await openChecklist(workbench);
  await workbench.openFile('config/payments.js');
  await workbench.page.locator('.view-line').filter({ hasText: secretKey }).first().waitFor();
}

async function openChecklist(workbench: Workbench): Promise<void> {
  await workbench.openContainer('Shipcheck');
  await workbench.row('1. Before').first().waitFor();
}

/** Runs a section and waits until nothing of it is running. */
async function runSection(workbench: Workbench, title: string): Promise<void> {
  await workbench.expand(title);
  await workbench.rowAction(title, /Run Section/);
  await workbench.page.getByRole('button', { name: 'Stop Running' }).first().waitFor();
  await workbench.page.getByRole('button', { name: 'Stop Running' }).first().waitFor({ state: 'hidden' });
  await workbench.page.mouse.move(700, 300);
}
