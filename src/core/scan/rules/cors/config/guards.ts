// What an origin header in server configuration really comes to: variables followed, conditions around it looked at.
import { everyItem, type Item } from '../../../settings/item.ts';
import { grantIn, type ValueLanguage } from './origins.ts';

/** A word that decides what the header says, and how it is read. */
export interface Deciding {
  readonly word: Item;
  readonly language?: ValueLanguage;
}

/**
 * The words that decide what a header set to `word` by `directive` lets in; none when the origin is compared with what
 * is allowed. Knows `set`, `map` and `if` of nginx and Varnish, `SetEnvIf` of Apache, `acl` of HAProxy and matchers of
 * Caddy.
 */
export function decidingWords(directive: Item, word: Item, root: Item): readonly Deciding[] {
  const { value = '' } = word;
  const argument = /^\{args(?:\.|\[)(\d+)\]?\}$/.exec(value)?.[1];
  if (argument !== undefined) return importedWords(directive, Number(argument), root);
  const [, environment] = /^%\{(\w+)\}e$/.exec(value) ?? [];
  if (environment !== undefined) return orItself(word, environmentTests(root, environment));
  if (grantIn(value, 'origins')?.kind === 'reflected')
    return orItself(
      word,
      testsAround(directive, root) ?? conditionTests(directive, root) ?? keptTests(value, root),
    );
  return /^\$\w+$/.test(value) ? variableValues(value, root) : [{ word }];
}

/** Without tests, or when one of them lets everything in, it is the header that is permissive. */
function orItself(word: Item, tests: readonly Deciding[] | undefined): readonly Deciding[] {
  if (tests === undefined) return [{ word }];
  const isAny = tests.some(({ word: test, language = 'origins' }) => {
    const grant = grantIn(test.value ?? '', language);
    return grant?.kind === 'wildcard' || grant?.kind === 'reflected';
  });
  return isAny ? [{ word, language: 'reflected' }] : tests.filter(({ language }) => language !== undefined);
}

/** What stands for `{args[0]}` in a snippet of Caddy's: words of each `import` of it. */
function importedWords(directive: Item, index: number, root: Item): readonly Deciding[] {
  let snippet = directive;
  while (snippet.parent !== undefined && !/^\(.+\)$/.test(snippet.key)) snippet = snippet.parent;
  return directivesNamed(root, /^import$/).flatMap((place) => {
    const [name, ...given] = wordsOf(place);
    const word = given[index];
    return `(${name?.value ?? ''})` === snippet.key && word !== undefined ? [{ word }] : [];
  });
}

function wordsOf(item: Item): readonly Item[] {
  return item.children.filter(({ key, value }) => key === '' && value !== undefined);
}

function directivesNamed(root: Item, name: RegExp): readonly Item[] {
  return [...everyItem(root)].filter(({ key, value }) => value === undefined && name.test(key));
}

/** `set $x …;` and `map … $x { … }` */
function variableValues(name: string, root: Item): readonly Deciding[] {
  const sets = directivesNamed(root, /^set$/).flatMap((directive) => {
    const [variable, word] = wordsOf(directive);
    return variable?.value === name && word !== undefined ? decidingOfSet(directive, word, root) : [];
  });
  const maps = directivesNamed(root, /^map$/).filter((map) => wordsOf(map)[1]?.value === name);
  return [...sets, ...maps.flatMap(mapEntries)];
}

function decidingOfSet(directive: Item, word: Item, root: Item): readonly Deciding[] {
  const isReflected = grantIn(word.value ?? '', 'origins')?.kind === 'reflected';
  return isReflected ? orItself(word, testsAround(directive, root)) : [{ word }];
}

/** Where an entry gives the origin back, its pattern decides. */
function mapEntries(map: Item): readonly Deciding[] {
  return map.children.flatMap((entry) => {
    const [result] = wordsOf(entry);
    if (entry.key === '' || result?.value === undefined) return [];
    if (!result.value.startsWith('$') || entry.key === 'default') return [{ word: result }];
    return entry.key.startsWith('~') ? [patternOf(keyWord(entry))] : [];
  });
}

/** The name of a directive as a word. */
function keyWord(item: Item): Item {
  const { key, keyFrom } = item;
  return { ...item, value: key, from: keyFrom, to: keyFrom + key.length };
}

/** The conditions of the blocks around a directive that are about the origin; `undefined` when none is. */
function testsAround(directive: Item, root: Item): readonly Deciding[] | undefined {
  for (let block = directive.parent; block !== undefined; block = block.parent) {
    if (!/^(?:if|elsif|elseif)$/.test(block.key)) continue;
    const tests = testsOf(block, root);
    if (tests !== undefined) return tests;
  }
  return undefined;
}

function testsOf(block: Item, root: Item): readonly Deciding[] | undefined {
  const [subject, operator, compared] = wordsOf(block);
  const name = subject?.value?.replace(/^\(/, '') ?? '';
  if (operator?.value === undefined || compared === undefined) return undefined;
  if (/^(?:\$http_origin|req\.http\.origin)$/i.test(name)) {
    if (operator.value.startsWith('!')) return undefined;
    return operator.value.startsWith('~') ? [patternOf(withoutParenthesis(compared))] : [];
  }
  if (!/^\$\w+$/.test(name) || name === '$request_method') return undefined;
  const flags = directivesNamed(root, /^set$/).filter((set) => wordsOf(set)[0]?.value === name);
  const tests = flags.flatMap((set) => testsAround(set, root) ?? []);
  const isMapped = directivesNamed(root, /^map$/).some(
    (map) => wordsOf(map)[1]?.value === name && wordsOf(map)[0]?.value === '$http_origin',
  );
  return tests.length > 0 || isMapped ? tests : undefined;
}

/** A condition ends with the parenthesis that it began with. */
function withoutParenthesis(word: Item): Item {
  const { value = '', isQuoted, to } = word;
  return !isQuoted && value.endsWith(')') ? { ...word, value: value.slice(0, -1), to: to - 1 } : word;
}

function patternOf(word: Item): Deciding {
  return { word, language: 'search' };
}

/** Apache's `SetEnvIf Origin "pattern" NAME=$0` */
function environmentTests(root: Item, name: string): readonly Deciding[] | undefined {
  const tests = directivesNamed(root, /^setenvif\w*$/i).flatMap((directive) => {
    const [header, pattern, ...variables] = wordsOf(directive);
    const isAbout = variables.some(({ value = '' }) => value.startsWith(`${name}=`));
    return isAbout && /origin/i.test(header?.value ?? '') && pattern !== undefined
      ? [patternOf(pattern)]
      : [];
  });
  if (tests.length > 0) return tests;
  return /^(?:http_)?origin$/i.test(name) ? undefined : [];
}

/** The conditions that stand in the directive itself: HAProxy's `if name`, Caddy's `@name`. */
function conditionTests(directive: Item, root: Item): readonly Deciding[] | undefined {
  const words = wordsOf(directive).map(({ value = '' }) => value);
  const matcher = words.find((word) => word.startsWith('@'));
  if (matcher !== undefined) return matcherTests(root, matcher);
  if (!words.includes('if')) return undefined;
  const names = new Set(words.slice(words.indexOf('if') + 1));
  const inBraces = directive.children.filter(({ key }) => key !== '');
  const asked = inBraces.flatMap((test) => aclTests([keyWord(test), ...wordsOf(test)]));
  if (asked.length > 0) return asked;
  const tests = directivesNamed(root, /^acl$/).flatMap((acl) => {
    const [name, ...rest] = wordsOf(acl);
    return names.has(name?.value ?? '') ? aclTests(rest) : [];
  });
  return tests.length > 0 ? tests : undefined;
}

/** The conditions where HAProxy keeps the origin for later: `http-request set-var(txn.origin) req.hdr(origin) if name`. */
function keptTests(value: string, root: Item): readonly Deciding[] | undefined {
  const [, name] = /^\s*%\[var\(([\w.]+)\)\]\s*$/.exec(value) ?? [];
  if (name === undefined) return undefined;
  const kept = directivesNamed(root, /^(?:http|tcp)-(?:request|response)$/i).filter((directive) =>
    wordsOf(directive).some(({ value = '' }) => /^set-var\(([\w.]+)/.exec(value)?.[1] === name),
  );
  const tests = kept
    .filter((directive) => wordsOf(directive).some(({ value = '' }) => /hdr\(/i.test(value)))
    .map((directive) => conditionTests(directive, root));
  if (kept.length === 0 || tests.includes(undefined)) return undefined;
  return tests.flatMap((each) => each ?? []);
}

function aclTests(words: readonly Item[]): readonly Deciding[] {
  const [fetch] = words;
  if (!/origin|capture\.req\.hdr/i.test(fetch?.value ?? '')) return [];
  const values = words.map(({ value = '' }) => value);
  const how = values[values.indexOf('-m') + 1];
  const last = words.at(-1);
  if (last === undefined || how === 'found') return [];
  if (values.includes('-f')) return [{ word: { ...last, value: 'file' } }];
  if (how === 'end' || /_end\(/.test(fetch?.value ?? '')) return [{ word: last, language: 'suffix' }];
  if (how === 'beg' || /_beg\(/.test(fetch?.value ?? '')) return [{ word: last, language: 'prefix' }];
  if (how === 'reg' || /_reg\(/.test(fetch?.value ?? '')) return [patternOf(last)];
  return [{ word: last }];
}

function matcherTests(root: Item, name: string): readonly Deciding[] | undefined {
  const matchers = [...everyItem(root)].filter(({ key }) => key === name);
  const tests = matchers
    .flatMap((matcher) => [matcher, ...matcher.children])
    .flatMap((place) => {
      const words = [...(place.key.startsWith('header') ? [keyWord(place)] : []), ...wordsOf(place)];
      const index = words.findIndex(({ value }) => value?.toLowerCase() === 'origin');
      const last = words.at(-1);
      if (index === -1 || last === undefined) return [];
      const isPattern = words[0]?.value === 'header_regexp';
      return last.value === '*' ? [] : [isPattern ? patternOf(last) : { word: last }];
    });
  return tests.length > 0 ? tests : undefined;
}
