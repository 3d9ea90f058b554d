// What a probe saw, for people to read.
import type { CommandResult } from '../../../host/commands.ts';
import type { HttpAnswer, NoAnswer, ScanAnswer } from '../../../host/probes.ts';
import { findingSummary, findingText } from '../../../report/findings.ts';
import type { Probe } from '../registry.ts';

/** Plain text; `''` for kinds whose expectations say all there is, and where nothing answered. */
export function shownAnswer({ kind }: Probe, answer: unknown): string {
  if (answer === undefined || (answer as NoAnswer).kind === 'none') return '';
  if (kind === 'command') return (answer as CommandResult).output;
  if (kind === 'scan') return shownScan(answer as ScanAnswer);
  return kind === 'http' ? shownResponse(answer as HttpAnswer) : '';
}

/** Findings that are shown: the Findings view and `shipcheck scan` have all. */
const mostFindings = 100;

function shownScan({ findings, problems, notes, scanned }: ScanAnswer): string {
  const plain = { severity: (_: unknown, text: string) => text, faint: (text: string) => text };
  const lines = findings.slice(0, mostFindings).map((finding) => findingText(finding, plain));
  return [...lines, ...problems, ...notes, findingSummary(findings, scanned, 'file')].join('\n');
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
