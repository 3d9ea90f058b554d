// A running VS Code with any number of windows: the embedded server and one Chromium.
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { windowAddress, type WindowContent } from './vscode-server/address.ts';
import { ensureServer } from './vscode-server/ensure.ts';
import { serve, type Server, type ServeOptions } from './vscode-server/serve.ts';

export interface Session {
  readonly server: Server;
  /** A window of its own, with nothing remembered from others; `prepare` runs before it loads. */
  open(content: WindowContent, options?: OpenOptions): Promise<Page>;
  /** Ends browser and server. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Device pixels per CSS pixel. */
  readonly scale?: number;
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Starts the server and the browser, installing what is missing. */
export async function startSession(
  options: Pick<ServeOptions, 'dataDir' | 'workspaceTrust' | 'settings' | 'installed' | 'onLog'>,
): Promise<Session> {
  const installation = await ensureServer(console.log);
  const server = await serve({ ...options, installation });
  let browser: Browser;
  try {
    browser = await launchChromium(console.log);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    server,
    async open(content, { size = { width: 1280, height: 800 }, scale = 1, prepare } = {}) {
      const context = await browser.newContext({ viewport: size, deviceScaleFactor: scale });
      const page = await context.newPage();
      await prepare?.(page);
      await page.goto(windowAddress(server.port, content));
      return page;
    },
    async close() {
      await Promise.all([browser.close(), server.stop()]);
    },
  };
}
