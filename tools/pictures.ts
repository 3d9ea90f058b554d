// Takes the pictures of the README in the real window, light and dark: `npm run pictures [scene …]`.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { layOutDemo } from './demo.ts';
import { temporaryFolder } from './endings.ts';
import { root } from './repository.ts';
import { scenes, type Scene } from './scenes.ts';
import { startSession, type Session } from './session.ts';
import { Workbench, type Theme } from './workbench.ts';

const pictures = path.join(root, 'media', 'pictures');

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !scenes.some((scene) => scene.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `There is no scene ${unknown.join(', ')}; there are ${scenes.map(({ name }) => name).join(', ')}.`,
    );
  }
  await mkdir(pictures, { recursive: true });
  const session = await startSession({ dataDir: temporaryFolder(), workspaceTrust: false, settings });
  try {
    for (const scene of scenes.filter(({ name }) => names.length === 0 || names.includes(name))) {
      for (const theme of ['light', 'dark'] as const) await take(session, scene, theme);
    }
  } finally {
    await session.close();
  }
}

/** Nothing that differs from one run to the next, and nothing that is not about Shipcheck. */
const settings: Readonly<Record<string, unknown>> = {
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  // Without a graphics card the terminal draws its text twice as large.
  'terminal.integrated.gpuAcceleration': 'off',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

/** Every picture has a demo project and a window of its own: a scene may change both. */
async function take(session: Session, scene: Scene, theme: Theme): Promise<void> {
  const demo = await layOutDemo(path.join(temporaryFolder(), 'demo'));
  const { size, clip } = scene;
  const page = await session.open({ open: demo, extensions: [root] }, { scale: 2, ...(size && { size }) });
  const workbench = new Workbench(page);
  await workbench.ready();
  await workbench.useTheme(theme);
  await scene.drive(workbench);
  await workbench.settled();
  const file = path.join(pictures, `${scene.name}-${theme}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide', ...(clip && { clip }) });
  await page.context().close();
  console.log(path.relative(root, file));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
