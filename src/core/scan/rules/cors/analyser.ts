// Finds permissive CORS: in code by syntax tree, in configuration by its structure.
import type { Grammar, Syntax } from '../../../host/syntax.ts';
import type { Analyser, Clock, Hindrance, Needed } from '../../analyser.ts';
import type { Source } from '../../source.ts';
import type { ConfigReader } from './config/reader.ts';
import { judge } from './judge.ts';
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

/** What reads settings. */
export interface Readers {
  /** By the extension of a path; `undefined` for what is no code. */
  readonly codeReaderOf: (path: string) => CodeReader | undefined;
  /** Each for other files. */
  readonly configReaders: readonly ConfigReader[];
}

/** @param syntax what parses code; without it only what needs no grammar is read */
export function corsAnalyser(syntax: Syntax | undefined): Analyser {
  let readers: Readers | undefined;
  const withoutReaders = needing({
    isSlow: false,
    async load() {
      try {
        readers = await import('./readers.lazy.ts');
        return undefined;
      } catch (error) {
        return `could not be read for CORS settings: ${error instanceof Error ? error.message : String(error)}`;
      }
    },
  });
  return {
    keywords: corsKeywords,
    start(source, clock) {
      let isCandidate = false;
      let hindrance: Hindrance | undefined;
      return {
        onKeyword() {
          isCandidate = true;
        },
        finish() {
          if (!isCandidate || source.role === 'generated' || source.role === 'locale') return [];
          const reading =
            readers === undefined ? withoutReaders : readSettings(source, clock, readers, syntax);
          hindrance = reading.hindrance;
          return (reading.settings ?? []).map((setting) => judge(setting, source));
        },
        hindrance: () => hindrance,
      };
    },
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

/** What there is in a file, or why it was not read. */
type Reading = { readonly settings?: readonly Setting[]; readonly hindrance?: Hindrance };

function readSettings(
  source: Source,
  clock: Clock,
  { codeReaderOf, configReaders }: Readers,
  syntax: Syntax | undefined,
): Reading {
  const code = codeReaderOf(source.path);
  if (code !== undefined) return readCode(code, source, clock, syntax);
  const readers = configReaders.filter((reader) => reader.reads(source));
  if (readers.length > 0 && (source.isPart || source.bytes.length > largestConfig)) return tooLarge;
  return { settings: readers.flatMap((reader) => reader.read(source, clock)) };
}

function readCode(code: CodeReader, source: Source, clock: Clock, syntax: Syntax | undefined): Reading {
  if (source.isPart || source.bytes.length > largest) return tooLarge;
  if (!code.isWorthReading(source)) return {};
  if (code.isMinified(source)) return minified;
  const { grammar } = code;
  if (grammar !== undefined && syntax?.has(grammar) !== true)
    return syntax === undefined ? {} : needing({ isSlow: true, load: () => syntax.load(grammar) });
  try {
    return { settings: code.read(source, syntax, clock) };
  } catch (error) {
    // Expressions are in one another so deeply that the stack is too small for them.
    if (error instanceof RangeError) return nestedTooDeeply;
    throw error;
  }
}

function needing(needed: Needed): Reading {
  return { hindrance: { kind: 'needed', needed } };
}

function leftAlone(message: string): Reading {
  return { hindrance: { kind: 'size', message } };
}

const tooLarge = leftAlone('is too large to be read for CORS settings');
const minified = leftAlone('is minified and not read for CORS settings');
const nestedTooDeeply = leftAlone('is nested too deeply to be read for CORS settings');
/** Bytes of a file of code; people write no larger ones. */
const largest = 300_000;
/** The same of configuration, which is read faster and holds data now and then. */
const largestConfig = 1_000_000;
