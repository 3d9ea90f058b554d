// The ways in which authors write that something is to be filled in.
import { isHtmlTag } from '../../checklist/html.ts';
import type { Span } from '../../checklist/model.ts';
import type { PlaceholderKind } from './model.ts';
import { nameOf } from './names.ts';

/** Something that looks like a placeholder. */
export interface Match extends Span {
  readonly kind: PlaceholderKind;
  readonly name: string;
}

/** What a pattern may ask about the place of what it found. */
export interface Surroundings {
  /** In quotes or a here-document. */
  isQuoted(span: Span): boolean;
  /** In the program text or pattern of `awk`, `jq`, `grep`, `python` and their like. */
  isCode(span: Span): boolean;
  /** In single quotes with nothing beside it. */
  isAlone(span: Span): boolean;
}

interface Pattern {
  readonly kind: PlaceholderKind;
  readonly regex: RegExp;
  /** `before` is the line up to the match. */
  readonly name: (text: string, before: string) => string;
  readonly isNone?: (match: Match, text: string, script: string, where: Surroundings) => boolean;
}

const angle: Pattern = {
  kind: 'angle',
  regex: /(?<!\\)<[A-Za-z_](?:[^<>\n"'$;&|()\\]{0,58}[^<>\n"'$;&|()\\\s])?>/g,
  name: (text) => nameOf(text),
  isNone: (match, text, script, where) =>
    /@.*\./.test(text) ||
    (where.isQuoted(match) &&
      (where.isCode(match) || isHtmlTag(text) || script.includes(`</${text.slice(1)}`))),
};

const curly: Pattern = {
  kind: 'curly',
  regex: /(?<=^|[\s/=:"'.,_?&-])\{[A-Za-z_][\w-]*\}(?=$|[\s/?&"':.,_)-])/g,
  name: (text) => nameOf(text),
  isNone: (match, _text, _script, where) => where.isCode(match) || where.isAlone(match),
};

/** In the languages that checklists are written in: `your-domain.com`, `tudominio.com`, `votre-domaine.fr`. */
const domain: Pattern = {
  kind: 'domain',
  regex:
    /(?<![\w-])(?:(?:your|my)[-_.]?(?:domain|site|website|company|host|server)|(?:tu|su|mi|seu|teu|meu|tuo)[-_]?dominio|(?:votre|ton|mon)[-_]?domaine|(?:deine?|ihre?|meine?)[-_]?domain)(?:\.co)?\.[a-z]{2,}(?![\w-]|\.\w)/gi,
  name: () => 'DOMAIN',
};

/** `example.com`, which is an address of its own unless somebody says that it stands for theirs. */
const example: Pattern = {
  kind: 'domain',
  regex: /(?<![\w-])example\.(?:com|org|net)(?![\w-]|\.\w)/gi,
  name: () => 'DOMAIN',
};

const your: Pattern = {
  kind: 'your',
  regex:
    /(?<!\w)your(?:[-_][A-Za-z0-9]+){1,8}(?![\w-])|(?<![\w-])your(?:domain|password|username|token|secret|key|apikey|app|project|bucket|database|cluster|namespace|registry|org|repo|company)(?![\w-])/gi,
  name: (text) => nameOf(text.replace(/^your/i, '')),
};

const version: Pattern = {
  kind: 'version',
  regex: /(?<=(?<![\w.])[vV]?)X\.Y(?:\.Z)?(?!\w)|(?<=(?<![\w.])v)x\.y\.z(?!\w)/g,
  name: () => 'VERSION',
};

/** With a scheme in front of it, all of a URL; `go test ./...` and `git diff main...topic` mean something else. */
const blank: Pattern = {
  kind: 'blank',
  regex: /(?<!\w)_{3,}(?!\w)|(?<=^|[\s"'=:(])(?:[a-z][a-z0-9+.-]{1,20}:\/\/)?(?:\.{3}|…)(?=$|[\s"')&,;}])/g,
  name: (text, before) => keyIn(before) ?? (text.includes('://') ? 'URL' : 'VALUE'),
  isNone: (match, _text, script, where) =>
    where.isCode(match) || (where.isQuoted(match) && /\s/.test(script.charAt(match.from - 1))),
};

/** Where two match the same place, the first one counts. */
const patterns: readonly Pattern[] = [angle, curly, domain, your, version, blank];

/** Nobody fills in more for one command. */
const most = 100;

/**
 * What looks like a placeholder; a hundred at most.
 * @param withExample whether `example.com` does.
 */
export function matchesIn(script: string, withExample: boolean, where: Surroundings): readonly Match[] {
  const found: Match[] = [];
  for (const { kind, regex, name, isNone } of withExample ? [...patterns, example] : patterns) {
    for (const { index, 0: text } of script.matchAll(regex)) {
      const before = script.slice(Math.max(script.lastIndexOf('\n', index - 1) + 1, index - 200), index);
      const match = { kind, from: index, to: index + text.length, name: refined(name(text, before), before) };
      const isTaken = found.some((other) => match.from < other.to && other.from < match.to);
      if (!isTaken && !isNone?.(match, text, script, where)) found.push(match);
      if (found.length === most) return found;
    }
  }
  return found;
}

/** `api_key=`, `"password": "`, `--token ` in front of a value say what it is. */
function keyIn(before: string): string | undefined {
  const key = /([A-Za-z][\w.-]*)(?:["']?\s*[:=]\s*["']?|(?<=--[\w-]*)\s+["']?)$/.exec(before)?.[1];
  return key === undefined ? undefined : nameOf(key);
}

/** `api_key=YOUR_KEY` asks for an `API_KEY`. */
function refined(name: string, before: string): string {
  const key = keyIn(before);
  return key?.endsWith(`_${name}`) ? key : name;
}
