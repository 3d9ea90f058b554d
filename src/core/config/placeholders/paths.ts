// Absolute paths of somebody else's machine.
import type { Span } from '../../checklist/model.ts';
import type { Match } from './patterns.ts';
import { nameOf } from './names.ts';
import { covers, type Reading } from './reading.ts';

/** Paths into a home folder that do not exist here; those in containers and on other machines are no concern. */
export function foreignPaths(reading: Reading, exists: (path: string) => boolean): readonly Match[] {
  const { script, regions, remote } = reading;
  return [...script.matchAll(homePath)].flatMap(({ index, 0: text }) => {
    const found: Span = { from: index, to: index + text.length };
    const quotes = regions.find((region) => region.from === index && region.quotes !== 'none');
    const span = quotes && !/[\n:;|&]/.test(script.slice(found.to, quotes.to)) ? quotes : found;
    const path = script.slice(span.from, span.to);
    if (remote.some((place) => covers(place, span)) || exists(plain(path))) return [];
    return [
      {
        from: span.from,
        to: span.to,
        kind: 'path' as const,
        name: nameOf(`path to ${lastPart(plain(path))}`),
      },
    ];
  });
}

const homePath =
  /(?<=^|[\s"'=,(])(?:\/(?:Users|home)\/(?:\\.|[^\s"'`$;&|<>(),:\\])+|[A-Za-z]:[\\/]Users[\\/][^\s"'`$;&|<>(),:]+)/g;

function plain(path: string): string {
  return path.startsWith('/') ? path.replace(/\\(.)/g, '$1') : path;
}

function lastPart(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? '';
}
