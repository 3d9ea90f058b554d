// Finds permissive CORS: in code by syntax tree, in configuration by its structure.
import type { Grammar, Syntax } from '../../../host/syntax.ts';
import type { Analyser, Analysis, Clock, Hindrance, Match } from '../../analyser.ts';
import type { Source } from '../../source.ts';
import type { ConfigReader } from './config/reader.ts';
import { judge } from './judge.ts';
import { corsRules } from './rules.ts';
import type { Setting } from './setting.ts';

/** What settings there are in program text, given its language's reader. */
export interface CodeReader {
  /** `undefined` for a language that is read without a grammar. */
  readonly grammar: Grammar | undefined;
  /** Whether a closer look at the text leaves any hope: much cheaper than {@link read}, and than a grammar. */
  isWorthReading(source: Source): boolean;
  /** Whether no person wrote it in this form, so that it is not read. */
  isMinified(source: Source): boolean;
  /** `syntax` has the grammar, where there is one. */
  read(source: Source, syntax: Syntax | undefined, clock: Clock): readonly Setting[];
}

/**
 * Makes the analyser.
 * @param readerOf the reader of the code at a path, by its extension
 * @param syntax what parses code; without it only what needs no grammar is read
 */
export function corsAnalyser(
  readerOf: (path: string) => CodeReader | undefined,
  configReaders: readonly ConfigReader[],
  syntax: Syntax | undefined,
): Analyser {
  return {
    rules: Object.values(corsRules),
    keywords: corsKeywords,
    start: (source, clock) => startAnalysis(source, clock, readerOf(source.path), configReaders, syntax),
  };
}

/** A file without any of these has no CORS in it. */
const corsKeywords: readonly string[] = [
  'cors',
  'access-control-allow-origin',
  'access_control_allow_origin',
  'accesscontrolalloworigin',
  'alloworigin',
  'allow-origin',
  'allow_origin',
  'allowedorigin',
  'allowed-origin',
  'allowed_origin',
  'allowanyorigin',
  'allow_any_origin',
  'crossorigin',
  'cross_origin',
  'cross-origin',
  'anyhost',
  'crossdomain',
  'isoriginallowed',
  'withorigins',
  'http_origin',
  'originfunc',
  'originpattern',
  '_origins',
  'weborigins',
  'maxageseconds',
  '*:*',
  // Servers that let every origin in where nothing is said of CORS.
  'createyoga',
  'startstandaloneserver',
  "'apollo-server'",
  '"apollo-server"',
];

function startAnalysis(
  source: Source,
  clock: Clock,
  code: CodeReader | undefined,
  configReaders: readonly ConfigReader[],
  syntax: Syntax | undefined,
): Analysis {
  let isCandidate = false;
  let hindrance: Hindrance | undefined;
  return {
    onKeyword() {
      isCandidate = true;
    },
    finish() {
      if (!isCandidate || source.role === 'generated' || source.role === 'locale') return none;
      if (code === undefined) {
        const readers = configReaders.filter((reader) => reader.reads(source));
        if (readers.length > 0 && (source.isPart || source.bytes.length > largestConfig)) {
          hindrance = tooLarge;
          return none;
        }
        return readers
          .flatMap((reader) => reader.read(source, clock))
          .map((setting) => judge(setting, source));
      }
      if (source.isPart || source.bytes.length > largest) {
        hindrance = tooLarge;
        return none;
      }
      if (!code.isWorthReading(source)) return none;
      if (code.isMinified(source)) {
        hindrance = minified;
        return none;
      }
      if (code.grammar !== undefined && syntax?.has(code.grammar) !== true) {
        if (syntax === undefined) return none;
        hindrance = { kind: 'grammar', grammar: code.grammar };
        return none;
      }
      const settings = readDeep(code, source, syntax, clock);
      if (settings === undefined)
        hindrance = { kind: 'size', message: 'is nested too deeply to be read for CORS settings' };
      return (settings ?? []).map((setting) => judge(setting, source));
    },
    hindrance: () => hindrance,
  };
}

/** `undefined` where expressions are in one another so deeply that the stack is too small for them. */
function readDeep(
  code: CodeReader,
  source: Source,
  syntax: Syntax | undefined,
  clock: Clock,
): readonly Setting[] | undefined {
  try {
    return code.read(source, syntax, clock);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const none: readonly Match[] = [];
const tooLarge: Hindrance = { kind: 'size', message: 'is too large to be read for CORS settings' };
const minified: Hindrance = { kind: 'size', message: 'is minified and not read for CORS settings' };
/** Bytes of a file of code; people write no larger ones. */
const largest = 300_000;
/** The same of configuration, which is read faster and holds data now and then. */
const largestConfig = 1_000_000;
