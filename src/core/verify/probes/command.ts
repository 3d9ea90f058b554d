// Probes that run a command, with what is expected of its end and its output.
import type { ShellKind } from '../../checklist/model.ts';
import type { CommandResult } from '../../host/commands.ts';
import type { Judged } from '../outcome.ts';
import { judge } from '../judge.ts';
import { pipeNotesIn } from '../pipes.ts';
import { failureMarker } from '../markers.ts';
import { riskOf } from '../risk/assess.ts';
import { field } from './grammar/fields.ts';
import { durationPredicate, numberPredicate, outputPredicate } from './grammar/predicates.ts';
import { oneOf, text } from './grammar/shape.ts';
import { type CommonKeys, commonFields, type ProbeKind } from './kind.ts';
import { fact, judged, judgement, unanswered } from './predicates/judged.ts';
import type { Predicate } from './predicates/predicate.ts';

export interface CommandProbe extends CommonKeys {
  readonly kind: 'command';
  readonly target: string;
  /** `posix` when left out. */
  readonly shell?: ShellKind;
  readonly exitStatus?: Predicate;
  readonly stdout?: Predicate;
  readonly stderr?: Predicate;
  /** Of milliseconds. */
  readonly duration?: Predicate;
}

/** A command that ended by itself. */
export interface CommandAnswer extends CommandResult {
  readonly kind: 'answer';
}

const timeout = 300_000;
const zero: Predicate = { op: '==', value: 0 };

export const command: ProbeKind<CommandProbe, CommandAnswer> = {
  kind: 'command',
  doc: 'Runs a command in a shell.',
  example: 'command: npm test\nexit-status: 0\nstdout: { matches: "\\\\d+ passing" }\n',
  timeout,
  fields: {
    target: field(text, 'What the shell runs; it stops at the first failure.'),
    shell: field(oneOf('posix', 'powershell', 'cmd'), 'What runs it; `posix` when left out.'),
    exitStatus: field(numberPredicate, 'Exit status; it has to be 0 when left out.'),
    stdout: field(
      outputPredicate,
      'Output; standard error is part of it unless `stderr` is written as well.',
    ),
    stderr: field(outputPredicate, 'Standard error.'),
    duration: field(durationPredicate, 'Time from start to end, such as `< 10s`.'),
    ...commonFields,
  },
  describe: ({ target }) => target.trim().replace(/\s*\n\s*/g, ' ⏎ '),
  risk: ({ target, shell = 'posix' }) => riskOf(target, shell),
  observe: async ({ target, shell = 'posix', title = target, stderr, ...probe }, host, context, signal) => {
    const request = {
      title,
      session: context.session,
      text: target,
      shell,
      cwd: context.folder,
      env: context.env,
      timeout: probe.timeout ?? timeout,
      apart: stderr !== undefined,
    };
    const result = await host.command(request, signal);
    const message = result.message ?? '';
    switch (result.end) {
      case 'exited':
        return { kind: 'answer', ...result };
      case 'cancelled':
        return { kind: 'none', because: 'cancelled', message: message || 'It was stopped.' };
      case 'timeout':
        return { kind: 'none', because: 'timeout', message };
      case 'failed':
        return { kind: 'none', because: 'setup', message };
    }
  },
  judge: (probe, answer) => {
    if (answer.kind === 'none') return unanswered(answer);
    const { target, shell = 'posix', exitStatus, stdout, stderr, duration } = probe;
    const { output } = pipeNotesIn(answer.output);
    const written = [
      ...judged('output', stdout, output),
      ...judgeStderr(stderr, answer.stderr && pipeNotesIn(answer.stderr).output),
      ...judged('duration', duration, answer.durationMs, 'ms'),
    ];
    if (exitStatus === undefined && written.length === 0)
      return judge({ text: target, shell, expectations: [] }, answer);
    return judgement([
      ...judgeStatus(exitStatus ?? zero, answer.exitCode),
      ...(stdout === undefined ? judgeMarker(output) : []),
      ...written,
    ]);
  },
};

/** A script may print that it failed and end with 0 all the same. */
function judgeMarker(output: string): readonly Judged[] {
  const marker = failureMarker(output);
  return marker === undefined ? [] : [fact('the output tells of no failure', false, JSON.stringify(marker))];
}

function judgeStatus(predicate: Predicate, exitCode: number | undefined): readonly Judged[] {
  if (exitCode === undefined) return [fact('exit status is as wanted', undefined, 'not told by the shell')];
  return judged('exit status', predicate, exitCode);
}

function judgeStderr(predicate: Predicate | undefined, stderr: string | undefined): readonly Judged[] {
  if (predicate !== undefined && stderr === undefined)
    return [fact('standard error is as wanted', undefined, 'not told apart from the output here')];
  return judged('standard error', predicate, stderr);
}
