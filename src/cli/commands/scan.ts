// `shipcheck scan`: finds hardcoded secrets and permissive CORS in files, in what is staged, or in history.
import { availableKinds } from '../../core/scan/finding.ts';
import type { CliCommand } from '../command.ts';
import { startScanThreads } from '../scanThreads.ts';

export const scan: CliCommand = {
  name: 'scan',
  summary: 'Find hardcoded secrets and permissive CORS in files, staged changes or history',
  description: `Looks at the files below the current folder that git does not ignore. Nothing is sent
anywhere, and nothing but git is run. Secrets are shown masked.`,
  paths: 'PATH is a file or a folder; the current folder when left out.',
  options: {
    staged: { type: 'boolean', help: 'Scan what would be committed instead' },
    history: { type: 'boolean', help: 'Scan what commits added instead; revisions may follow' },
    rules: { type: 'string', placeholder: 'KINDS', help: `Kinds of rules: ${availableKinds.join(', ')}` },
    baseline: { type: 'string', placeholder: 'FILE', help: 'Leave out what an earlier --json output holds' },
    json: { type: 'boolean', help: 'Print JSON: an array of findings' },
    sarif: { type: 'string', placeholder: 'FILE', help: 'Write the findings as SARIF 2.1.0 too' },
    jobs: { type: 'string', placeholder: 'N', help: 'Threads to use; one for each processor by default' },
    hook: { type: 'boolean', help: 'Write a pre-commit hook that scans what is staged, and stop' },
  },
  examples: [
    ['scan', 'All files that git does not ignore'],
    ['scan --staged', 'Before a commit'],
    ['scan --hook', 'Do so before every commit from now on'],
    ['scan --history main..HEAD', 'What a branch added'],
    ['scan --json > baseline.json', 'Remember what is there already'],
    ['scan --baseline baseline.json', 'Report only what is new'],
    ['scan --sarif results.sarif', 'For code scanning in CI'],
  ],
  exits: [
    'nothing was found',
    'something was found',
    'something could not be scanned, or the command line was wrong',
  ],
  run: async (args, io) => {
    const isOfTree = !args.has('staged') && !args.has('history') && !args.has('hook');
    const threads = isOfTree ? startScanThreads(args) : [];
    const { runScan } = await import('../runScan.lazy.ts');
    return runScan(args, io, threads);
  },
};
