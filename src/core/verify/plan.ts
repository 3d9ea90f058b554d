// Decides what a verification would run, and what it leaves out and why; nothing runs here.
import type { Check, Checklist, Item, Section } from '../checklist/model.ts';
import { placesIn, type CheckPlace } from '../checklist/places.ts';
import type { Environment } from '../config/environment.ts';
import type { Decision } from '../config/model.ts';
import type { FindOptions } from '../config/placeholders/find.ts';
import type { Placeholder } from '../config/placeholders/model.ts';
import { decide } from '../config/policy.ts';
import type { CommandRequest } from '../host/commands.ts';
import { filledIn, type Need } from './fill.ts';
import type { Job } from './job.ts';
import { askedFor } from './asked.ts';
import type { Risk, RiskClass } from './risk.ts';
import { worst } from './risk/worst.ts';

/** A checklist to verify. */
export interface PlanFile {
  /** For people and reports: relative, `/` between names. */
  readonly name: string;
  readonly checklist: Checklist;
}

/** What is to be run; a wish that is not given excludes nothing. */
export interface PlanOptions<F extends PlanFile = PlanFile> {
  /** Words of section titles, in any case: only what is below one of them. */
  readonly sections?: readonly string[];
  /** 1-based lines of items, or of checks outside items: only these, and what is below them. */
  readonly lines?: readonly number[];
  /** Classes that are run although they have to be asked for; what an environment denies is not run even then. */
  readonly allowed?: ReadonlySet<RiskClass>;
  /** How and where the checks of a file are run. */
  readonly runIn: (file: F) => RunIn;
}

/** How checks are run, and in which environment. */
export interface RunIn {
  readonly request: Pick<CommandRequest, 'cwd' | 'env' | 'timeout'>;
  readonly environment: Pick<Environment, 'name' | 'production' | 'policy' | 'shell'>;
  /** What placeholders stand for, by their names. */
  readonly values?: ReadonlyMap<string, string>;
  /** What is known of the machine; all that is asked about is there where this is left out. */
  readonly machine?: Machine;
}

/** What is known of the machine that checks run on. */
export interface Machine extends Pick<FindOptions, 'isSet' | 'exists'> {
  /** The value of a variable of the process; `undefined` where it has none, or where that is not known. */
  readonly valueOf: (name: string) => string | undefined;
}

/** The environment where nothing is configured. */
export const anywhere: RunIn['environment'] = { name: undefined, production: false, policy: {} };

/** One check of the plan, in its place. */
export interface Step {
  readonly file: PlanFile;
  readonly check: Check;
  /** Whose the check is; `undefined` where it belongs to a section. */
  readonly item: Item | undefined;
  /** Titles of the sections around it, outermost first. */
  readonly sectionPath: readonly string[];
  /** For people: the item's text, or the section's title. */
  readonly title: string;
  /** 1-based: of the item, or of the check where it belongs to a section. */
  readonly line: number;
  readonly job: Job;
  readonly risk: Risk;
  /** What the environment's policy says. */
  readonly decision: Decision;
  /** Placeholders that nothing has a value for: without them the check cannot run. */
  readonly needs: readonly Need[];
  /** What the variables that it uses stand for, secrets in clear: `shownValue` hides them. */
  readonly values: ReadonlyMap<string, string>;
  /** Why it is left out, in a sentence; `undefined` when it is run. */
  readonly leftOut: string | undefined;
}

/** What would happen. */
export interface Plan {
  /** In the order of the files and of their text. */
  readonly steps: readonly Step[];
  /** Wishes of the selection that nothing answers to: `section "Deploy"`, `item 12`. */
  readonly unmatched: readonly string[];
}

/** Plans the checks of the selection; items that are struck or ignored are nobody's work any more. */
export function plan<F extends PlanFile>(files: readonly F[], options: PlanOptions<F>): Plan {
  const { sections = [], lines = [], allowed = new Set(), runIn } = options;
  const isSelected = ({ sectionPath, lines: own }: CheckPlace): boolean =>
    (sections.length === 0 || sections.some((words) => sectionPath.some((title) => holds(title, words)))) &&
    (lines.length === 0 || lines.some((line) => own.includes(line)));
  return {
    steps: files.flatMap((file) => {
      const where = runIn(file);
      const selected = placesIn(file.checklist.root).filter(isSelected);
      return selected.map((place) => stepOf(file, place, allowed, where));
    }),
    unmatched: [
      ...sections
        .filter((words) => !files.some(({ checklist }) => hasSection(checklist.root, words)))
        .map((words) => `section "${words}"`),
      ...lines
        .filter((line) => !files.some(({ checklist }) => hasLine(checklist, line)))
        .map((line) => `item in line ${line}`),
    ],
  };
}

/** The step that runs one check. */
export function stepOf(
  file: PlanFile,
  { check, item, sectionPath, title }: CheckPlace,
  allowed: ReadonlySet<RiskClass>,
  runIn: RunIn,
): Step {
  const name = title || file.name;
  const { job, risks, needs, values } = filledIn(check, { item, title: name, session: file.name }, runIn);
  const risk = worst(risks) ?? { class: 'safe', part: '', because: 'runs nothing' };
  const { decision } = decide(runIn.environment, risks);
  return {
    file,
    check,
    item,
    sectionPath,
    title: name,
    line: item?.line ?? check.line,
    job,
    needs,
    values,
    risk,
    decision,
    leftOut: leftOutBecause(risk, decision, allowed, runIn.environment) ?? needing(needs),
  };
}

function needing(placeholders: readonly Pick<Placeholder, 'text'>[]): string | undefined {
  if (placeholders.length === 0) return undefined;
  const texts = placeholders.map(({ text }) => text);
  return `Left out because it needs a value for ${[...new Set(texts)].join(', ')}.`;
}

function leftOutBecause(
  risk: Risk,
  decision: Decision,
  allowed: ReadonlySet<RiskClass>,
  { name }: RunIn['environment'],
): string | undefined {
  const where = name === undefined ? 'here' : `in ${name}`;
  if (decision === 'deny') return `Left out because it is not allowed ${where}: it ${risk.because}.`;
  if (allowed.has(risk.class)) return undefined;
  if (askedFor.includes(risk.class)) return `Left out because it is ${risk.class}: it ${risk.because}.`;
  return decision === 'ask' ? `Left out because it asks first ${where}: it ${risk.because}.` : undefined;
}

function holds(title: string, words: string): boolean {
  return title.toLowerCase().includes(words.toLowerCase());
}

function hasSection({ title, sections }: Section, words: string): boolean {
  return holds(title, words) || sections.some((section) => hasSection(section, words));
}

function hasLine({ items, root }: Checklist, line: number): boolean {
  return items.some((item) => item.line === line) || hasCheckAt(root, line);
}

function hasCheckAt({ commands, probes, sections }: Section, line: number): boolean {
  return (
    [...commands, ...probes].some((check) => check.line === line) ||
    sections.some((section) => hasCheckAt(section, line))
  );
}
