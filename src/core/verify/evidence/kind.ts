// What evidence is about, as far as it decides when it no longer holds.
import type { ShellKind } from '../../checklist/model.ts';
import type { Job } from '../job.ts';
import { invocationsOf } from '../risk/invocation.ts';
import { riskRules } from '../risk/registry.ts';

/**
 * The kind of probe, `http` for requests that a script makes; for other scripts `test` and `build` where they test or
 * build the project's files, `git` where they ask git, else `command`.
 */
export function kindOf(job: Job): string {
  switch (job.kind) {
    case 'command':
      return kindOfScript(job.judged.text, job.judged.shell);
    case 'requests':
      return 'http';
    case 'probe':
      return job.probe.kind === 'command'
        ? kindOfScript(job.probe.target, job.probe.shell ?? 'posix')
        : job.probe.kind;
    case 'unreadable':
      return 'probe';
  }
}

/** Decided by what is most about the files of one commit. */
function kindOfScript(text: string, shell: ShellKind): string {
  const invocations = invocationsOf(text, shell);
  const verdicts = invocations.flatMap((invocation) =>
    riskRules.filter(({ name }) => !aboutMachines.has(name)).flatMap((rule) => rule.judge(invocation) ?? []),
  );
  if (verdicts.some(({ checks }) => checks)) return 'test';
  if (verdicts.some(({ builds }) => builds)) return 'build';
  return invocations.some(({ program }) => program === 'git') ? 'git' : 'command';
}

/** Rules whose checks look at what is installed on a machine, not at files of the project. */
const aboutMachines: ReadonlySet<string> = new Set(['system']);
