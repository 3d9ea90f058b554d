// Finds what is to be filled in before a command can run.
import type { ShellKind, Span } from '../../checklist/model.ts';
import { programOf, type SubCommand } from '../../shell/model.ts';
import { contentEncodings } from './content.ts';
import type { Placeholder, Spot } from './model.ts';
import { isSecretName } from './names.ts';
import { foreignPaths } from './paths.ts';
import { matchesIn, type Match } from './patterns.ts';
import { covers, readingOf, standingOf, type Reading } from './reading.ts';
import { unsetVariables, unsetVariablesOfWindows } from './variables.ts';

export interface FindOptions {
  /** Whether a variable will have a value when the command starts. */
  readonly isSet: (name: string) => boolean;
  /** Whether an absolute path is there on this machine. */
  readonly exists: (path: string) => boolean;
  /** Whether `example.com` stands for a domain of one's own. */
  readonly example?: boolean;
}

/**
 * The placeholders of a command's text, in its order. Never fails. In PowerShell and cmd.exe, all but variables are for
 * the author to fill in.
 */
export function findPlaceholders(
  text: string,
  shell: ShellKind,
  options: FindOptions,
): readonly Placeholder[] {
  const found = shell === 'posix' ? inPosix(text, options) : inWindows(text, shell, options);
  return distinct(found.toSorted((a, b) => a.from - b.from));
}

function inPosix(script: string, { isSet, exists, example }: FindOptions): readonly Placeholder[] {
  const reading = readingOf(script);
  const matches = matchesIn(script, example ?? false, {
    isQuoted: (span) => isQuoted(standingOf(reading, span).spot),
    isCode: (span) =>
      standingOf(reading, span).places.some(({ reading, place }) => code.has(programAt(reading, place))),
    isAlone: (span) =>
      reading.regions.some(
        ({ quotes, from, to }) => quotes === 'single' && from === span.from && to === span.to,
      ),
  });
  const paths = foreignPaths(reading, exists);
  const texts = [...matches.filter((match) => !paths.some((path) => covers(path, match))), ...paths]
    .filter((match) => reading.regions.some((region) => covers(region, match)))
    .map((match) => placeholder(script, match, spotOf(reading, match)));
  const variables = unsetVariables(reading, isSet).map((use) =>
    placeholder(script, { ...use, kind: 'variable' }, undefined),
  );
  return [...texts, ...variables];
}

function inWindows(
  text: string,
  shell: 'powershell' | 'cmd',
  { isSet, example }: FindOptions,
): readonly Placeholder[] {
  const script = text.replace(shell === 'cmd' ? /^\s*@?(?:rem\b|::).*/gim : /(?<=^|\s)#.*/gm, (comment) =>
    ' '.repeat(comment.length),
  );
  const where = { isQuoted: () => false, isCode: () => shell === 'powershell', isAlone: () => false };
  const texts = matchesIn(script, example ?? false, where).map((match) =>
    placeholder(text, match, undefined),
  );
  const variables = unsetVariablesOfWindows(script, shell, isSet).map((use) =>
    placeholder(text, { ...use, kind: 'variable' }, undefined),
  );
  return [...texts, ...variables];
}

function placeholder(script: string, { kind, name, from, to }: Match, spot: Spot | undefined): Placeholder {
  return { kind, name, text: script.slice(from, to), from, to, secret: isSecretName(name), spot };
}

function spotOf(reading: Reading, span: Span): Spot | undefined {
  const { places, spot } = standingOf(reading, span);
  const [innermost] = places;
  if (spot === undefined || innermost === undefined) return undefined;
  const content = contentEncodings(innermost.reading, innermost.place);
  return { ...spot, encodings: [...content, ...spot.encodings] };
}

/** In the innermost script; where that cannot be told, it is in quotes. */
function isQuoted(spot: Spot | undefined): boolean {
  return (spot?.encodings[0] ?? spot?.quotes) !== 'none';
}

/** Blanks that nothing names are each something else. */
function distinct(found: readonly Placeholder[]): readonly Placeholder[] {
  let nameless = 0;
  return found.map((placeholder) => {
    if (placeholder.kind !== 'blank' || placeholder.name !== 'VALUE' || ++nameless === 1) return placeholder;
    return { ...placeholder, name: `VALUE_${nameless}` };
  });
}

/** The program of the innermost command around a place; `''` for none. */
function programAt({ commands }: Reading, place: Span): string {
  let tightest: SubCommand | undefined;
  for (const command of commands) {
    const isAround =
      covers(command, place) || command.redirections.some(({ body }) => body && covers(body, place));
    const size = tightest === undefined ? Infinity : tightest.to - tightest.from;
    if (isAround && command.to - command.from <= size) tightest = command;
  }
  return tightest ? programOf(tightest) : '';
}

/** Programs with braces, angle brackets and dots of their own in what they are given; `gh` fills in `{owner}` itself. */
const code: ReadonlySet<string> = new Set(
  `awk gawk mawk nawk sed jq yq grep egrep fgrep zgrep rg ag ack perl python python2 python3 py node deno bun ruby php
  lua Rscript mongo mongosh osascript xmllint gh`.split(/\s+/),
);
