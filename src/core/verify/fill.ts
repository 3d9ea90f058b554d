// Fills a check in with the values of its environment, and finds which are missing.
import type { Check, Command, ExpectationText, Item, WrittenProbe } from '../checklist/model.ts';
import { findPlaceholders } from '../config/placeholders/find.ts';
import type { Placeholder } from '../config/placeholders/model.ts';
import { isSecretName } from '../config/placeholders/names.ts';
import { substitute } from '../config/placeholders/substitute.ts';
import { jobOfCommand, type Job } from './job.ts';
import type { Machine, RunIn } from './plan.ts';
import { parseProbe } from './probes/grammar/parse.ts';
import { kindOf, type Probe } from './probes/registry.ts';
import { variablesOf, withValues } from './probes/run/variables.ts';
import type { Risk } from './risk.ts';
import { risksOf } from './risk/assess.ts';

/** A value that is missing. */
export type Need = Pick<Placeholder, 'kind' | 'name' | 'text' | 'secret'>;

/** A check that is ready to run, unless it needs something. */
export interface FilledIn {
  readonly job: Job;
  /** One for each part of it, in their order. */
  readonly risks: readonly Risk[];
  readonly needs: readonly Need[];
  /** What the variables that it uses stand for, secrets in clear: `shownValue` hides them. */
  readonly values: ReadonlyMap<string, string>;
}

/** Whose check it is, and how its run is called. */
export interface CheckOf {
  readonly item: Item | undefined;
  readonly title: string;
  readonly session: string;
}

export function filledIn(check: Check, of: CheckOf, runIn: RunIn): FilledIn {
  return check.kind === 'probe' ? probeFilledIn(check, of, runIn) : commandFilledIn(check, of, runIn);
}

function commandFilledIn(command: Command, { item, title, session }: CheckOf, runIn: RunIn): FilledIn {
  const { text } = command;
  const shell = (command.language === undefined ? runIn.environment.shell : undefined) ?? command.shell;
  const { env, left, script } = scriptFilledIn(text, shell, runIn);
  const request = { ...runIn.request, env, session, title, text: script, shell };
  const { valueOf } = runIn.machine ?? complete;
  return {
    job: jobOfCommand({ ...asserted(command, item), shell }, request, (name) => env[name] ?? valueOf(name)),
    risks: risksOf(text, shell),
    needs: left,
    values: valuesIn(script, (name) => env[name] ?? valueOf(name)),
  };
}

function probeFilledIn(check: WrittenProbe, { title, session }: CheckOf, runIn: RunIn): FilledIn {
  const { probe, problems } = parseProbe(check.text);
  if (probe === undefined) {
    const [{ message } = { message: 'It is empty' }] = problems;
    return { job: { kind: 'unreadable', problem: message }, risks: [], needs: [], values: new Map() };
  }
  const { request, values = new Map<string, string>(), machine = complete } = runIn;
  const valueOf = (name: string): string | undefined =>
    values.get(name) ?? request.env[name] ?? machine.valueOf(name);
  const missing = variablesOf(probe).filter((name) => valueOf(name) === undefined);
  const needs = missing.map((name): Need => ({
    kind: 'variable',
    name,
    text: `$${name}`,
    secret: isSecretName(name),
  }));
  const script =
    probe.kind === 'command' ? scriptFilledIn(probe.target, probe.shell ?? 'posix', runIn) : undefined;
  const { risk } = kindOf(probe);
  return {
    job: {
      kind: 'probe',
      probe: withValues<Probe>(
        { title, ...probe, ...(script && { target: script.script }) } as Probe,
        valueOf,
      ),
      context: { folder: request.cwd, env: script?.env ?? request.env, session },
    },
    risks: probe.kind === 'command' ? risksOf(probe.target, probe.shell ?? 'posix') : [risk(probe)],
    needs: [...needs, ...(script?.left ?? [])],
    values: new Map([
      ...valuesOf(variablesOf(probe), valueOf),
      ...(script ? valuesIn(script.script, (name) => script.env[name] ?? machine.valueOf(name)) : []),
    ]),
  };
}

/** A script with its placeholders replaced by variables, and the variables. */
function scriptFilledIn(
  text: string,
  shell: Command['shell'],
  { request, values = new Map(), machine = complete }: RunIn,
): {
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly left: readonly Placeholder[];
} {
  const isSet = (name: string): boolean => name in request.env || machine.isSet(name);
  const placeholders = findPlaceholders(text, shell, { isSet, exists: machine.exists });
  const filled = substitute(text, placeholders, values);
  return { script: filled.text, env: { ...request.env, ...filled.env }, left: filled.left };
}

/** Those of a script's variables that have a value before it starts; what was filled in by its own name. */
function valuesIn(
  script: string,
  valueOf: (name: string) => string | undefined,
): ReadonlyMap<string, string> {
  const used = script.matchAll(/\$\{?(?:env:)?([A-Za-z_]\w*)|%([A-Za-z_]\w*)%/gi);
  const values = valuesOf(
    [...used].map(([, first, second]) => first ?? second ?? ''),
    valueOf,
  );
  return new Map([...values].map(([name, value]) => [name.replace(/^SHIPCHECK_/, ''), value]));
}

function valuesOf(
  names: readonly string[],
  valueOf: (name: string) => string | undefined,
): ReadonlyMap<string, string> {
  return new Map(
    names.flatMap((name) => {
      const value = valueOf(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

const complete: Machine = { isSet: () => true, exists: () => true, valueOf: () => undefined };

/** With what the item's own text says should come out, where there is no doubt which command it speaks of. */
export function asserted(command: Command, item: Item | undefined): Command {
  if (item?.commands.length !== 1) return command;
  const { text, line, from, to } = item;
  const own: ExpectationText = { text, line, commandLine: undefined, source: 'item', from, to };
  return { ...command, expectations: [...command.expectations, own] };
}
