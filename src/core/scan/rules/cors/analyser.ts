// Finds permissive CORS: in code by syntax tree, in configuration by its structure.
import type { Syntax } from '../../../host/syntax.ts';
import type { Analyser, Clock, Hindrance, Needed } from '../../analyser.ts';
import type { Source } from '../../source.ts';
import { codeFormatOf, grammarOf, isMinified, isWorthReading, type CodeFormat } from './code/formats.ts';
import { formatsOf, isScript } from './config/formats.ts';
import { judge } from './judge.ts';
import type * as readersModule from './readers.lazy.ts';
import type { Setting } from './setting.ts';

/** @param syntax what parses code; without it only what needs no grammar is read */
export function corsAnalyser(syntax: Syntax | undefined): Analyser {
  let readers: typeof readersModule | undefined;
  const withoutReaders = needing({
    async load() {
      try {
        readers = await import('./readers.lazy.ts');
        return undefined;
      } catch (error) {
        return `could not be read for CORS settings: ${error instanceof Error ? error.message : String(error)}`;
      }
    },
  });
  const read = (source: Source, clock: Clock): Reading => {
    const format = codeFormatOf(source.path);
    const obstacle = format === undefined ? obstacleInConfig(source) : obstacleInCode(format, source);
    if (obstacle !== undefined) return obstacle;
    const grammar = format && grammarOf(format);
    if (grammar !== undefined && syntax === undefined) return nothing;
    if (readers === undefined) return withoutReaders;
    if (format === undefined) return { settings: readers.readConfig(source, clock) };
    if (grammar !== undefined && syntax?.has(grammar) === false)
      return needing({ load: () => syntax.load(grammar) });
    try {
      return { settings: readers.readCode(format, source, syntax, clock) };
    } catch (error) {
      // Expressions are in one another so deeply that the stack is too small for them.
      if (error instanceof RangeError) return nestedTooDeeply;
      throw error;
    }
  };
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
          const reading = read(source, clock);
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
interface Reading {
  readonly settings?: readonly Setting[];
  readonly hindrance?: Hindrance;
}

/** Why a file need not be read, as far as can be told without what reads it. */
function obstacleInConfig({ path, bytes, isPart }: Source): Reading | undefined {
  if (formatsOf(path).length === 0 && !isScript(path)) return nothing;
  return isPart || bytes.length > largestConfig ? tooLarge : undefined;
}

function obstacleInCode(format: CodeFormat, source: Source): Reading | undefined {
  if (source.isPart || source.bytes.length > largest) return tooLarge;
  if (!isWorthReading(format, source)) return nothing;
  return isMinified(source) ? minified : undefined;
}

function needing(needed: Needed): Reading {
  return { hindrance: { kind: 'needed', needed } };
}

function leftAlone(message: string): Reading {
  return { hindrance: { kind: 'size', message } };
}

const nothing: Reading = {};
const tooLarge = leftAlone('is too large to be read for CORS settings');
const minified = leftAlone('is minified and not read for CORS settings');
const nestedTooDeeply = leftAlone('is nested too deeply to be read for CORS settings');
/** Bytes of a file of code; people write no larger ones. */
const largest = 300_000;
/** The same of configuration, which is read faster and holds data now and then. */
const largestConfig = 1_000_000;
