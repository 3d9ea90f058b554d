// From a setting to a match: how bad it is, and what a browser would do with it.
import type { Match } from '../../analyser.ts';
import type { Severity } from '../../finding.ts';
import { isForDevelopment } from '../../roles.ts';
import type { Source } from '../../source.ts';
import { corsRules, type CorsKind } from './rules.ts';
import type { Setting } from './setting.ts';

/** The match of a setting. Its severity is that of what a stranger's page could do. */
export function judge(setting: Setting, source: Source): Match {
  const { from, to, kind } = setting;
  const mild = mildness(setting, source);
  return {
    rule: corsRules[kind],
    from,
    to,
    rank: 0,
    severity: mild === undefined ? severityOf(setting) : 'information',
    identity: `${source.path}\n${statementAround(source, from, to)}`,
    message: () => [sentence(setting), setting.note, mild].filter(Boolean).join(' '),
  };
}

function severityOf({ kind, credentials }: Setting): Severity {
  const any = credentials === 'forced' || (credentials === true && sendsOrigin.has(kind));
  return any ? 'error' : corsRules[kind].severity;
}

/** With these a browser is told the very origin it asked with, so cookies work. */
const sendsOrigin: ReadonlySet<CorsKind> = new Set(['reflected', 'null']);

/** Why it matters less here; `undefined` when it does not. */
function mildness(setting: Setting, { role, path }: Source): string | undefined {
  if (setting.isReadOnly === true) return 'Only reading is allowed, as is usual for public files.';
  if (role === 'test') return 'This is a test.';
  if (role === 'example') return 'This is an example.';
  if (role === 'prose') return 'This is documentation.';
  if (setting.isForDevelopment === true || isForDevelopment(path)) return 'This is for development.';
  return undefined;
}

function sentence({ kind, subject, credentials }: Setting): string {
  if (credentials === 'forced') return `${subject} sends any origin back and allows cookies: ${theft}.`;
  const cookies = credentials === true;
  switch (kind) {
    case 'wildcard':
    case 'header':
    case 'variable':
    case 'allow-all':
    case 'default':
      return cookies
        ? `${subject} lets every website read the answers; browsers refuse * together with credentials, so a request with cookies fails.`
        : `${subject} lets every website read the answers to requests without cookies.`;
    case 'reflected':
      return cookies
        ? `${subject} sends any origin back and allows cookies: ${theft}.`
        : `${subject} sends any origin back: every website can read the answers.`;
    case 'null':
      return cookies
        ? `${subject} allows cookies from the origin null, which every website gets with a sandboxed frame: ${theft}.`
        : `${subject} allows the origin null, which every website gets with a sandboxed frame.`;
    case 'weak-pattern':
      return `${subject} lets origins of strangers through${cookies ? ', with cookies' : ''}.`;
    case 'no-effect':
      return `${subject} has no effect.`;
  }
}

const theft = 'every website can read what the signed-in user can';

/** The lines of a setting with blanks made equal: the same setting elsewhere in the file is the same finding. */
function statementAround(source: Source, from: number, to: number): string {
  const { text } = source;
  const start = Math.max(text.lastIndexOf('\n', from - 1) + 1, from - longestPart);
  const newline = text.indexOf('\n', to);
  const end = Math.min(newline === -1 ? text.length : newline, to + longestPart);
  return source.decode(start, end).replaceAll(/\s+/g, ' ').trim();
}

const longestPart = 200;
