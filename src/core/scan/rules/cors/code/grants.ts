// What a value means where origins are expected: a wildcard, the request's own origin, a weak pattern, or all is well.
import type { Setting } from '../setting.ts';
import { verdictOn } from './callback.ts';
import { pathOf, walk, type Expression } from './expression.ts';
import { isDecidedElsewhere } from './decided.ts';
import { cookiesOf } from './cookies.ts';
import { saidAround, type CodeFile } from './file.ts';
import { anyOriginNames } from './frameworks.ts';
import { importedAs } from './modules.ts';
import { isPatternName, plain } from './names.ts';
import { isAnyPattern, weaknessOf, type Matching } from '../patterns.ts';
import { isNullOrigin, isWildcard } from './origins.ts';
import { undelimited } from './pieces.ts';
import { isCompared, isGuarded, mayBeOrigin, reflectionOf } from './reflection.ts';
import { isRequestOrigin } from './request.ts';
import { isOnlyForDevelopment, isReadOnlyStorage } from './surroundings.ts';
import { valuesOf, type Value } from './values.ts';

/** Where a value stands. */
export interface Use {
  /** The name as it is written: `allow_origins`. */
  readonly label: string;
  readonly sets: 'header' | 'option' | 'switch';
  /** What it stands in, the innermost last. */
  readonly around: readonly Expression[];
  /** Whether the label alone says that these are origins. */
  readonly isCertain: boolean;
}

type Grant = Pick<Setting, 'kind' | 'from' | 'to' | 'note'> & {
  /** Of a pattern: what it lets in is sent back, as no header can say it. */
  readonly isMatched?: boolean;
};

/** The settings that a value makes. */
export function grantsOf(value: Expression, use: Use, file: CodeFile): readonly Setting[] {
  const values = valuesOf(value, file.scope);
  let looks = 0;
  for (const one of values) {
    const grant = grantOf(one, value, use, file, values);
    if (grant === undefined) continue;
    if (looks++ > mostLooks) return [];
    const place = placeOf(one.expression, value, use.around, file);
    // One setting for each place: of a list with two wildcards, the first counts.
    if (!isDecidedElsewhere(one.expression, place, file) && !isDecidedElsewhere(value, use.around, file))
      return [complete(grant, one.isForDevelopment, value, use, file)];
  }
  return [];
}

/** At where values stand, which is a way through the file each time. */
const mostLooks = 16;

/** What an expression stands in, which is not where its value is used if it comes through a name. */
function placeOf(
  expression: Expression,
  value: Expression,
  around: readonly Expression[],
  { root }: CodeFile,
): readonly Expression[] {
  const isWritten = value.from <= expression.from && expression.to <= value.to;
  let place = around;
  walk(isWritten ? value : root, (part, outer) => {
    if (part === expression) place = isWritten ? [...around, ...outer] : [...outer];
  });
  return place;
}

function complete(
  grant: Grant,
  isForDevelopment: boolean,
  value: Expression,
  use: Use,
  file: CodeFile,
): Setting {
  const said = saidAround(use.around, file);
  const cookies = cookiesOf(said, grant.kind, file.language, file.source.text);
  const ofOption = cookies === true && grant.isMatched === true ? 'forced' : cookies;
  return {
    kind: grant.kind,
    from: grant.from,
    to: grant.to,
    subject: subjectOf(value, use, file),
    credentials: use.sets === 'header' ? said === true : ofOption,
    isForDevelopment: isForDevelopment || isOnlyForDevelopment(value, use.around),
    isReadOnly: isReadOnlyStorage(use.around, file.scope),
    ...(grant.note !== undefined && { note: grant.note }),
  };
}

function subjectOf(value: Expression, { label, sets }: Use, { source }: CodeFile): string {
  const written = source.decode(value.from, value.to).replaceAll(/\s+/g, ' ');
  const short = written.length > 40 ? '…' : written;
  return sets === 'header' ? `${label}: ${short}` : `${label} = ${short}`;
}

function grantOf(
  one: Value,
  whole: Expression,
  use: Use,
  file: CodeFile,
  all: readonly Value[],
): Grant | undefined {
  const { expression } = one;
  const isWritten = whole.from <= expression.from && expression.to <= whole.to;
  const mark = isWritten ? { from: expression.from, to: expression.to } : { from: whole.from, to: whole.to };
  switch (expression.kind) {
    case 'text':
      if (one.isIndirect && use.sets === 'header' && isCompared(whole, use.around, file)) return undefined;
      if (isOfNoOrigin(whole, use, file)) return undefined;
      return ofText(expression.value, one, mark, use, file, all);
    case 'pattern':
      return use.sets === 'option' ? ofPattern(expression.source, matchingOf(file), mark) : undefined;
    case 'truth':
      return expression.value && !isGuarded(whole, use.around, file) ? ofTrue(use, mark, file) : undefined;
    case 'list':
    case 'nothing':
      return ofEmptyList(mark, use, file);
    case 'function': {
      // WordPress gives such a function the list, not the origin.
      if (use.sets === 'header' || (file.language === 'php' && /origins$/i.test(use.label))) return undefined;
      const verdict = verdictOn(expression, file.scope);
      if (verdict === undefined) return undefined;
      return verdict.kind === 'weak'
        ? { kind: 'weak-pattern', from: verdict.check.from, to: verdict.check.to, note: verdict.why }
        : { ...verdict, ...mark };
    }
    case 'name':
    case 'member':
    case 'call':
    case 'index':
    case 'joined':
    case 'choice':
      return ofExpression(expression, whole, mark, use, file);
    default:
      return undefined;
  }
}

function ofText(
  text: string,
  one: Value,
  mark: { from: number; to: number },
  use: Use,
  file: CodeFile,
  all: readonly Value[],
): Grant | undefined {
  if (use.sets === 'switch') return /^true$/i.test(text) ? { kind: 'allow-all', ...mark } : undefined;
  const isAny =
    use.sets === 'header' ? /^\s*'?\*'?\s*$/.test(text) : isWildcard(text) || isAnySymbol(text, file);
  if (isAny) {
    const ignored = one.isListed && use.sets === 'option' && ignoresListedWildcard(use, file);
    if (ignored)
      return {
        kind: 'no-effect',
        ...mark,
        note: 'A * in a list is compared as it is: no header is sent, and every origin is refused.',
      };
    if (file.language === 'rust' && plain(use.label) === 'allowedorigin' && /actix/.test(file.source.text))
      return {
        kind: 'no-effect',
        ...mark,
        note: 'The actix-cors crate refuses a * here when the server starts.',
      };
    const kind = one.isIndirect ? 'variable' : use.sets === 'header' ? 'header' : 'wildcard';
    // Go's libraries compare `https://*`, and send what they compared.
    return { kind, ...mark, isMatched: file.language === 'go' && text.includes('://') };
  }
  // `allowed ? origin : 'null'` is how people say no.
  if (isNullOrigin(text)) return all.length > 1 && !one.isListed ? undefined : { kind: 'null', ...mark };
  if (use.sets === 'option' && isPatternName(use.label) && !isSpringPattern(use, file))
    return ofPattern(undelimited(text), matchingOf(file), mark);
  return undefined;
}

/** `origin || '*'` behind a check of the origin: requests without one are none that browsers ask about. */
function isOfNoOrigin(whole: Expression, use: Use, file: CodeFile): boolean {
  if (whole.kind !== 'choice') return false;
  const { condition, branches } = whole;
  const isOrigin = (part: Expression | undefined) =>
    part !== undefined && (isRequestOrigin(part, file.scope) || mayBeOrigin(part));
  return isOrigin(condition ?? branches[0]) && isOrigin(branches[0]) && isGuarded(whole, use.around, file);
}

/** Ruby's gems have a symbol for it, WordPress a function. */
function isAnySymbol(text: string, { language }: CodeFile): boolean {
  return (language === 'ruby' && text === 'any') || (language === 'php' && text === '__return_true');
}

/** express's cors package and Hono compare every entry of a list with the origin. */
function ignoresListedWildcard(use: Use, { language, source }: CodeFile): boolean {
  return (
    language === 'javascript' &&
    plain(use.label) === 'origin' &&
    /['"](?:cors|hono\/cors|npm:hono\/cors|socket\.io)['"]|@nestjs\//.test(source.text) &&
    !/@fastify\/cors|@hapi|middy/.test(source.text)
  );
}

function ofPattern(
  source: string,
  matching: Matching,
  mark: { from: number; to: number },
): Grant | undefined {
  if (isWildcard(source) || isAnyPattern(source)) return { kind: 'wildcard', ...mark, isMatched: true };
  const why = weaknessOf(source, matching);
  return why === undefined ? undefined : { kind: 'weak-pattern', ...mark, note: why };
}

/** No regular expression: only its `*` means something. */
function isSpringPattern(use: Use, { language }: CodeFile): boolean {
  return (language === 'java' || language === 'kotlin') && /pattern/i.test(use.label);
}

function matchingOf({ language, source }: CodeFile): Matching {
  // CodeIgniter adds both ends.
  if (language === 'php') return /CodeIgniter/.test(source.text) ? 'full' : 'search';
  if (language === 'python') return /starlette|fastapi/i.test(source.text) ? 'full' : 'start';
  return language === 'java' || language === 'kotlin' || language === 'scala' ? 'full' : 'search';
}

function ofTrue(use: Use, mark: { from: number; to: number }, { language }: CodeFile): Grant | undefined {
  if (use.sets === 'switch') {
    return /reflect/i.test(use.label) ? { kind: 'reflected', ...mark } : { kind: 'allow-all', ...mark };
  }
  return use.sets === 'option' && language === 'javascript' && plain(use.label) === 'origin'
    ? { kind: 'reflected', ...mark }
    : undefined;
}

/** rs/cors and its kin take an empty list for all origins. */
function ofEmptyList(
  mark: { from: number; to: number },
  use: Use,
  { language }: CodeFile,
): Grant | undefined {
  return language === 'go' && use.sets === 'option' && /^allowed(?:origins|domains)$/.test(plain(use.label))
    ? { kind: 'default', ...mark, note: 'An empty list means all origins.' }
    : undefined;
}

/** A constant that means all origins, under the name that it is imported by. */
function isAnyOriginName(expression: Expression, { language, source }: CodeFile): boolean {
  const names = anyOriginNames[language];
  if (names === undefined) return false;
  const path = pathOf(expression);
  return (
    names.test(path) ||
    (expression.kind === 'name' && importedAs(path, source).some((imported) => names.test(imported)))
  );
}

function ofExpression(
  expression: Expression,
  whole: Expression,
  mark: { from: number; to: number },
  use: Use,
  file: CodeFile,
): Grant | undefined {
  if (use.sets === 'switch') return undefined;
  if (isAnyOriginName(expression, file)) return { kind: 'allow-all', ...mark };
  if (use.sets === 'option' && !use.isCertain) return undefined;
  const reflection = reflectionOf(expression, whole, use.around, file, use.sets === 'header');
  if (reflection === undefined) return undefined;
  return reflection.kind === 'weak'
    ? { kind: 'weak-pattern', from: reflection.check.from, to: reflection.check.to, note: reflection.why }
    : { ...reflection, ...mark };
}
