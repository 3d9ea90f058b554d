// What the value of a setting lets in: wildcards, the request's own origin, `null`, and patterns that strangers pass.
import { wholly } from '../../../lists.ts';
import type { CorsKind } from '../rules.ts';
import { strangersBelow } from '../hosting.ts';
import { isAnyPattern, weaknessOf, type Matching } from '../patterns.ts';

/**
 * How a setting reads its value: a list of origins, one regular expression for the whole origin or (`search`) any part
 * of it, a list of origins and expressions, for the whole origin (`whole`) or any part of it (`either`), or what origins
 * begin or end with. `reflected` stands for the request's own.
 */
export type ValueLanguage =
  'origins' | 'pattern' | 'search' | 'either' | 'whole' | 'prefix' | 'suffix' | 'reflected';

/** A part of a value; offsets in it. */
export interface Grant {
  readonly kind: Extract<CorsKind, 'wildcard' | 'variable' | 'reflected' | 'null' | 'weak-pattern'>;
  readonly from: number;
  readonly to: number;
  /** Why strangers pass. */
  readonly why?: string;
}

/**
 * The worst that a value lets in; `undefined` for origins that are named, and for anything that is no list of origins,
 * such as a description.
 */
export function grantIn(value: string, language: ValueLanguage): Grant | undefined {
  const fallback = variableDefault.exec(value);
  if (fallback !== null) return defaultIn(fallback, value);
  if (language === 'reflected' || requestOrigin.test(value)) return { kind: 'reflected', ...trimmed(value) };
  if (language === 'pattern') return patternIn(value, 'full');
  if (language === 'search') return patternIn(value, 'search');
  if (language === 'prefix' || language === 'suffix') return endIn(value, language);
  const grants = partsOf(value).map((part) => grantOf(part, language));
  if (grants.includes('prose')) return undefined;
  const found = grants.filter((grant) => grant !== 'prose' && grant !== undefined);
  return (
    found.find(({ kind }) => kind === 'wildcard') ?? found.find(({ kind }) => kind === 'null') ?? found[0]
  );
}

/** `${ORIGINS:-*}`, `${ORIGINS:*}`, `{{ .Values.origins | default "*" }}`, `${env:ORIGINS, '*'}`. */
const variableDefault =
  /\$\{[^{}]*?(?::?-|:|,\s*)(?<shell>\s*(?:'\*'|"\*"|\*)\s*)\}|\bdefault(?:\s+|\(\s*)\\?["'](?<template>\*)\\?["']|(?:\|\||\bor|\?\?)\s*["'](?<or>\*)["']|^getenv\(\s*\w+,\s*'(?<php>\*)'/i;

function defaultIn(match: RegExpExecArray, value: string): Grant {
  const written = Object.values(match.groups ?? {}).find((group) => group !== undefined) ?? '*';
  const from = value.indexOf('*', match.index + match[0].lastIndexOf(written));
  return { kind: 'variable', from, to: from + 1 };
}

/** The request's own origin, as nginx, Apache, Caddy, HAProxy, Varnish, lighttpd, API gateways and Envoy write it. */
const requestOrigin: RegExp = wholly(
  String.raw`\s*["']?(?:\$\{?http_origin\}?|%\{(?:http:|http_)?origin\}[ei]?|%\{http_origin\}\w?|expr=%\{(?:http|req):origin\})["']?\s*`,
  String.raw`\s*\{(?:http\.request\.header|header|>?)\.?origin\}\s*|\{>origin\}`,
  String.raw`\s*%\[(?:capture\.req\.hdr\(\d\)|(?:req\.)?f?hdr\(origin\)|req\.hdr\(origin\)|var\([\w.]*origin[\w.]*\))\]\s*`,
  String.raw`\s*(?:req\.http\.origin|%req\(:?origin\)%|\$request\.headers?\.origin|method\.request\.header\.origin)\s*`,
  String.raw`\s*@\(context\.request\.headers\.getvalueordefault\("origin".*\)\)\s*`,
);

function trimmed(value: string, part = value): { readonly from: number; readonly to: number } {
  const text = part.trim();
  const from = value.indexOf(text);
  return { from, to: from + text.length };
}

interface Part {
  readonly text: string;
  readonly from: number;
}

/** Lists are written with commas, blanks or semicolons; a list in a list has brackets and quotes of its own. */
function partsOf(value: string): readonly Part[] {
  return [...value.matchAll(/[^\s,;"'[\]\\]+(?:\\+.[^\s,;"']*|\[[^\]\s]*\][^\s,;"']*)*/g)].map((match) => ({
    text: match[0],
    from: match.index,
  }));
}

function grantOf({ text, from }: Part, language: ValueLanguage): Grant | 'prose' | undefined {
  const to = from + text.length;
  if (wildcard.test(text) || isAnyPattern(text)) return { kind: 'wildcard', from, to };
  if (text === 'null') return { kind: 'null', from, to };
  const [, anyNameBelow] = /^(?:[\w*]+:\/\/)?(\*\..+)$/.exec(text) ?? [];
  const strangers = anyNameBelow === undefined ? undefined : strangersBelow(anyNameBelow);
  if (strangers !== undefined) return { kind: 'weak-pattern', from, to, why: strangers };
  const pattern = language === 'either' || language === 'whole' ? patternOf(text) : undefined;
  const matching = language === 'whole' ? 'full' : 'search';
  const why = pattern === undefined ? undefined : weaknessOf(pattern, matching);
  if (why !== undefined) return { kind: 'weak-pattern', from, to, why };
  return /[.:/\\$%{}*@^]|^(?:localhost|self|none|false|all|x+|-)$/i.test(text) ? undefined : 'prose';
}

function patternIn(value: string, matching: Matching): Grant | undefined {
  const [, , bare = value] = /^\s*(["'])(.*)\1\s*$/.exec(value) ?? [];
  const place = trimmed(value, bare);
  const text = bare
    .trim()
    .replace(/^(?:~\*?|regex:)\s*/, '')
    .replace(/^\/(.*)\/\w*$/, '$1')
    // What a variable holds is no pattern: a name of a host.
    .replaceAll(/\$\{?[a-z]\w*\}?/gi, 'host\\.example');
  if (/^\\?\*$/.test(text) || isAnyPattern(text)) return { kind: 'wildcard', ...place };
  const why = weaknessOf(text, matching);
  return why === undefined ? undefined : { kind: 'weak-pattern', ...place, why };
}

function endIn(value: string, end: 'prefix' | 'suffix'): Grant | undefined {
  const place = trimmed(value);
  const text = value.trim();
  if (/^\*?$|^https?:\/*$/.test(text)) return { kind: 'wildcard', ...place };
  if (end === 'prefix' ? /[/:]$|^https?:\/\/(?:localhost|127)/.test(text) : /^(?:\.|https?:)/.test(text))
    return undefined;
  const stranger = end === 'prefix' ? `${text}.evil.com` : `https://evil-${text}`;
  return { kind: 'weak-pattern', ...place, why: `So ${stranger} passes too.` };
}

/** What a part says between the marks of a regular expression; `undefined` for a plain origin or a glob. */
function patternOf(text: string): string | undefined {
  const [, marked] = /^~?\/(.+)\/\w*$/.exec(text) ?? [];
  if (marked !== undefined) return marked;
  return /^\^|\$$|\\|\.[*+]|[()]/.test(text) ? text.replace(/^(?:~\*?|regex:)/, '') : undefined;
}

const wildcard: RegExp = wholly(
  String.raw`\*|\*\*|\*:\*|[\w*]+:\/\/\*+(?::\*|\/\*?)?|https?:\/\/\*:\d+`,
  String.raw`https?:\/\/\*\.?(?:com|net|org|io|dev|app|\*)`,
);
