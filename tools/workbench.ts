// One window of VS Code, driven by mouse and keyboard as a person would.
import type { Frame, Locator, Page } from 'playwright-core';

/** Milliseconds that a new menu ignores the mouse: 100 in VS Code, and some air. */
const MENU_DELAY = 250;

/** Milliseconds. */
const FRAME_LIMIT = 20_000;

/** Every method waits for what it needs, up to Playwright's time limit, and throws when it does not come. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Resolves when the window can be used: what extensions contribute is there. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() => performance.getEntriesByName('code/didLoadExtensions').length > 0);
  }

  /** Resolves when extensions have started too, and what they do to the window has been drawn. */
  async settled(): Promise<void> {
    await this.page.getByText('Activating Extensions').waitFor({ state: 'hidden' });
    await this.page.waitForTimeout(1_000);
  }

  /** Opens a view container of the activity bar by its title. */
  async openContainer(title: string): Promise<void> {
    const tab = this.page.locator('.part.activitybar').getByRole('tab', { name: title });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    await this.leaveMouse();
    await this.page.locator('.part.sidebar .composite.title').getByText(title).first().waitFor();
  }

  /** The rows of trees and lists in the side bar whose text contains `text`. */
  row(text: string | RegExp): Locator {
    return this.page.locator('.part.sidebar .monaco-list-row').filter({ hasText: text });
  }

  /** Opens the row with this text in its tree, where it is closed. */
  async expand(text: string | RegExp): Promise<void> {
    const row = this.row(text).first();
    if ((await row.getAttribute('aria-expanded')) === 'true') return;
    await row.locator('.monaco-tl-twistie').click();
    await this.leaveMouse();
    await row.and(this.page.locator('[aria-expanded=true]')).waitFor();
  }

  /** The checkbox of the row with this text. */
  checkbox(text: string | RegExp): Locator {
    return this.row(text).first().locator('.monaco-checkbox, .custom-view-tree-node-item-checkbox').first();
  }

  /** Right-clicks a row and picks an entry of its menu. */
  async contextMenu(row: string | RegExp, entry: string | RegExp): Promise<void> {
    await this.row(row).first().click({ button: 'right' });
    const item = this.page.getByRole('menuitem', { name: entry }).first();
    await item.hover();
    // A menu takes no notice of the mouse in its first moments, so that the click that opened it picks nothing.
    await this.page.waitForTimeout(MENU_DELAY);
    await item.click();
    await item.waitFor({ state: 'hidden' });
  }

  /** Clicks an inline button of a row by its tooltip; it shows when the mouse is over the row. */
  async rowAction(row: string | RegExp, label: string | RegExp): Promise<void> {
    const target = this.row(row).first();
    const button = target.getByRole('button', { name: label }).first();
    // A row that is drawn again under the mouse forgets that it is there: leave it and come back.
    for (let attempt = 0; attempt < 5 && !(await button.isVisible()); attempt++) {
      await this.leaveMouse();
      await target.hover();
      await this.page.waitForTimeout(MENU_DELAY);
    }
    await button.click();
  }

  /** Runs a command by the title that the palette shows. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.quickPick(`>${title}`, title);
  }

  /** Opens a file of the workspace by (the end of) its path. */
  async openFile(file: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+p');
    await this.quickPick(file, file.slice(file.lastIndexOf('/') + 1));
    await this.page.locator('.editor-instance .view-lines').first().waitFor();
  }

  /** Types into the quick input that is open and takes the first entry that contains `entry`. */
  async quickPick(typed: string, entry: string | RegExp = typed): Promise<void> {
    await this.page.locator('.quick-input-widget input').first().fill(typed);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: entry }).first().click();
    await this.leaveMouse();
  }

  /** The lines of the active editor that are in sight. */
  async editorText(): Promise<string> {
    const lines = this.page.locator('.editor-group-container.active .view-lines .view-line');
    const placed = await lines.evaluateAll((elements) =>
      elements.map((element) => ({
        top: element.getBoundingClientRect().top,
        text: element.textContent ?? '',
      })),
    );
    return placed
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text.replaceAll('\u00a0', ' '))
      .join('\n');
  }

  /** The frame of the webview whose document contains `selector`; webviews are frames inside frames. */
  async webview(selector: string): Promise<Frame> {
    const deadline = Date.now() + FRAME_LIMIT;
    while (Date.now() < deadline) {
      for (const frame of this.page.frames()) {
        if (
          frame !== this.page.mainFrame() &&
          (await frame
            .locator(selector)
            .count()
            .catch(() => 0)) > 0
        )
          return frame;
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error(`No webview shows ${selector} after ${FRAME_LIMIT / 1000} s.`);
  }

  /** The messages of the notifications in sight. */
  async notifications(): Promise<readonly string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allTextContents();
  }

  /** The first notification that contains `text`, once it shows. */
  notification(text: string | RegExp): Locator {
    return this.page.locator('.notification-list-item').filter({ hasText: text }).first();
  }

  /** Presses a button of the notification that contains `text`. */
  async answer(text: string | RegExp, button: string): Promise<void> {
    await this.notification(text).getByRole('button', { name: button }).click();
  }

  /** Changes the colour theme as a person would. */
  async useTheme(theme: Theme): Promise<void> {
    await this.command('Preferences: Color Theme');
    await this.page.getByPlaceholder('Select Color Theme').waitFor();
    await this.quickPick(themes[theme].label);
    await this.page.locator(themes[theme].selector).waitFor();
  }

  /** Puts the mouse where nothing shows a tooltip. */
  private async leaveMouse(): Promise<void> {
    await this.page.mouse.move(0, 0);
  }
}

export type Theme = 'light' | 'dark';

const themes: Readonly<Record<Theme, { readonly label: string; readonly selector: string }>> = {
  light: { label: 'Light Modern', selector: '.monaco-workbench.vs' },
  dark: { label: 'Dark Modern', selector: '.monaco-workbench.vs-dark' },
};
