// What a probe saw, for people to read.
import type { CommandResult } from '../../../host/commands.ts';
import type { HttpAnswer, NoAnswer } from '../../../host/probes.ts';
import type { Probe } from '../registry.ts';

/** Plain text; `''` for kinds whose expectations say all there is, and where nothing answered. */
export function shownAnswer({ kind }: Probe, answer: unknown): string {
  if (answer === undefined || (answer as NoAnswer).kind === 'none') return '';
  if (kind === 'command') return (answer as CommandResult).output;
  return kind === 'http' ? shownResponse(answer as HttpAnswer) : '';
}

/** The response with its headers; cookies let in whoever has them, so their values are left out. */
export function shownResponse({ status, url, headers, body }: HttpAnswer): string {
  const lines = headers.map(
    ([name, value]) => `${name}: ${name === 'set-cookie' ? withoutValue(value) : value}`,
  );
  return [`HTTP ${status} from ${url}`, ...lines, '', body].join('\n');
}

function withoutValue(cookie: string): string {
  return cookie.replace(/=[^;]*/, '=…');
}
