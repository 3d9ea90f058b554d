// A folder of evidence on disk.
import { mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceFiles } from '../core/verify/evidence/store.ts';

/** `folder` is made when something is first added. */
export function createEvidenceFiles(folder: string): EvidenceFiles {
  return {
    async append(name, lines) {
      await mkdir(folder, { recursive: true });
      const file = await open(join(folder, name), 'a+', 0o600);
      try {
        const { size } = await file.stat();
        const text = (await endsLine(file, size)) ? lines : `\n${lines}`;
        const bytes = Buffer.from(text);
        // In one piece and not in several as `appendFile` would: only so do two processes not get between each other.
        const { bytesWritten } = await file.write(bytes, 0, bytes.length);
        if (bytesWritten < bytes.length) throw new Error('The disk is full');
        return size + bytesWritten;
      } finally {
        await file.close();
      }
    },
    async tail(name, bytes) {
      const file = await open(join(folder, name), 'r').catch(unlessMissing);
      if (file === undefined) return { text: '', isWhole: true };
      try {
        const { size } = await file.stat();
        const length = Math.min(bytes, size);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
        return { text: buffer.toString('utf8', 0, bytesRead), isWhole: length === size };
      } finally {
        await file.close();
      }
    },
    list: async () => (await readdir(folder).catch(unlessMissing)) ?? [],
    // Whoever was faster has put it away already; on Windows somebody may be reading it, and the next one tries again.
    rename: (from, to) => rename(join(folder, from), join(folder, to)).catch(() => undefined),
    remove: (name) => rm(join(folder, name), { force: true }).catch(() => undefined),
  };
}

async function endsLine(file: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return true;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() === '\n';
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
