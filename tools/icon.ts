// Draws the icon of the gallery from the one of the activity bar: `npm run icon`.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { launchChromium } from './chromium.ts';
import { root } from './repository.ts';

/** CSS pixels; the gallery wants 128 at least, and twice as many for sharp screens. */
const SIZE = 256;

async function main(): Promise<void> {
  const glyph = await readFile(path.join(root, 'media', 'shipcheck.svg'), 'utf8');
  const browser = await launchChromium(console.log);
  try {
    const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
    await page.setContent(`<style>
      body { margin: 0; }
      div { width: ${SIZE}px; height: ${SIZE}px; border-radius: 22%; display: grid; place-items: center;
            color: #fff; background: linear-gradient(160deg, #2f7fd6, #124a8c); }
      svg { width: 72%; height: 72%; }
    </style><div>${glyph}</div>`);
    await page.screenshot({ path: path.join(root, 'media', 'icon.png'), omitBackground: true });
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
