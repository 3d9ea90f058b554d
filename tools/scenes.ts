// What the pictures of the README show: each scene drives a window that has the demo project open.
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
    size: { width: 1000, height: 640 },
    clip: { x: 0, y: 0, width: 480, height: 640 },
    async drive(workbench) {
      await workbench.openContainer('Shipcheck');
      await workbench.row('DEPLOY.md').waitFor();
    },
  },
  {
    name: 'editor',
    async drive(workbench) {
      await workbench.openContainer('Shipcheck');
      await workbench.openFile('DEPLOY.md');
    },
  },
];
