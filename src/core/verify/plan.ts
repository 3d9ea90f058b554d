// Decides what a verification would run, and what it leaves out and why; nothing runs here.
import type { Checklist, Command, Item, Section } from '../checklist/model.ts';
import { placesIn, type CommandPlace } from '../checklist/places.ts';
import type { Environment } from '../config/environment.ts';
import type { Decision } from '../config/model.ts';
import { findPlaceholders, type FindOptions } from '../config/placeholders/find.ts';
import type { Placeholder } from '../config/placeholders/model.ts';
import { substitute } from '../config/placeholders/substitute.ts';
import { decide } from '../config/policy.ts';
import type { CommandRequest } from '../host/commands.ts';
import type { Risk, RiskClass } from './risk.ts';
import { riskOf, risksOf } from './risk/assess.ts';

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
  /** 1-based lines of items, or of commands outside items: only these, and what is below them. */
  readonly lines?: readonly number[];
  /** Classes that are run although they have to be asked for; what an environment denies is not run even then. */
  readonly allowed?: ReadonlySet<RiskClass>;
  /** How and where the commands of a file are run. */
  readonly runIn: (file: F) => RunIn;
}

/** How commands are run, and in which environment. */
export interface RunIn {
  readonly request: Pick<CommandRequest, 'cwd' | 'env' | 'timeout'>;
  readonly environment: Pick<Environment, 'name' | 'production' | 'policy'>;
  /** What placeholders stand for, by their names. */
  readonly values?: ReadonlyMap<string, string>;
  /** What is known of the machine; all that is asked about is there where this is left out. */
  readonly machine?: Pick<FindOptions, 'isSet' | 'exists'>;
}

/** The environment where nothing is configured. */
export const anywhere: RunIn['environment'] = { name: undefined, production: false, policy: {} };

/** One command of the plan, in its place. */
export interface Step {
  readonly file: PlanFile;
  readonly command: Command;
  /** Whose the command is; `undefined` where it belongs to a section. */
  readonly item: Item | undefined;
  /** Titles of the sections around it, outermost first. */
  readonly sectionPath: readonly string[];
  /** For people: the item's text, or the section's title. */
  readonly title: string;
  /** 1-based: of the item, or of the command where it belongs to a section. */
  readonly line: number;
  readonly request: CommandRequest;
  readonly risk: Risk;
  /** What the environment's policy says. */
  readonly decision: Decision;
  /** Placeholders that nothing has a value for: without them the command cannot run. */
  readonly needs: readonly Placeholder[];
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

/** Classes that nothing runs without being asked to. */
export const askedFor: readonly RiskClass[] = ['destructive', 'interactive', 'endless'];

/** Plans the commands of the selection; items that are struck or ignored are nobody's work any more. */
export function plan<F extends PlanFile>(files: readonly F[], options: PlanOptions<F>): Plan {
  const { sections = [], lines = [], allowed = new Set(), runIn } = options;
  const isSelected = ({ sectionPath, lines: own }: CommandPlace): boolean =>
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

/** The step that runs one command. */
export function stepOf(
  file: PlanFile,
  { command, item, sectionPath, title }: CommandPlace,
  allowed: ReadonlySet<RiskClass>,
  { request, environment, values = new Map(), machine = complete }: RunIn,
): Step {
  const { text, shell } = command;
  const isSet = (name: string): boolean => name in request.env || machine.isSet(name);
  const placeholders = findPlaceholders(text, shell, { isSet, exists: machine.exists });
  const filled = substitute(text, placeholders, values);
  const risk = riskOf(text, shell);
  const { decision } = decide(environment, risksOf(text, shell));
  return {
    file,
    command,
    item,
    sectionPath,
    title: title || file.name,
    line: item?.line ?? command.line,
    request: {
      ...request,
      env: { ...request.env, ...filled.env },
      session: file.name,
      title: title || file.name,
      text: filled.text,
      shell,
    },
    needs: filled.left,
    risk,
    decision,
    leftOut: leftOutBecause(risk, decision, allowed, environment) ?? needing(filled.left),
  };
}

const complete: Pick<FindOptions, 'isSet' | 'exists'> = { isSet: () => true, exists: () => true };

function needing(placeholders: readonly Placeholder[]): string | undefined {
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
  return items.some((item) => item.line === line) || hasCommandAt(root, line);
}

function hasCommandAt({ commands, sections }: Section, line: number): boolean {
  return (
    commands.some((command) => command.line === line) ||
    sections.some((section) => hasCommandAt(section, line))
  );
}
