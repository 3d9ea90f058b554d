// Which files a probe looks at, so that it can be asked again when they change.
import type { Job } from './job.ts';

/**
 * Glob patterns and paths, relative to the folder of the job or absolute. None for what is out in the network, where
 * nothing tells of changes, and for commands, which may look at anything.
 */
export function watchedBy(job: Job): readonly string[] {
  if (job.kind !== 'probe') return [];
  const { probe } = job;
  switch (probe.kind) {
    case 'file':
      return [probe.target];
    case 'env':
      return probe.from === undefined ? [] : [probe.from];
    case 'git': {
      const folder = probe.target.replace(/\/+$/, '');
      return folder === '.' || folder === '' ? ['**'] : [`${folder}/**`];
    }
    case 'scan':
      return probe.paths?.flatMap((path) => [path, `${path.replace(/\/+$/, '')}/**`]) ?? ['**'];
    case 'http':
    case 'tls':
    case 'dns':
    case 'port':
    case 'command':
      return [];
  }
}

/** Whether a change of this file, a path with slashes, is nothing that a probe asks about. */
export function isNoise(path: string): boolean {
  return /\/(?:node_modules|\.shipcheck)\/|\/\.git\/(?!(?:HEAD|index|packed-refs|refs\/.*)$)|\.lock$/.test(
    path,
  );
}
