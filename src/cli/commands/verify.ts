// `shipcheck verify`: runs the commands of checklists and says what they prove.
import { allowable } from '../allowable.ts';
import type { CliCommand } from '../command.ts';

export const verify: CliCommand = {
  name: 'verify',
  summary: 'Run the commands of checklists, and tick what they prove',
  description: `Runs the commands and probes of checklist items in the current folder, and judges each by what comes out
and how it ends. Commands run one after the other, requests that only read beside each other.
What destroys, waits for a person or never ends is left out unless it is allowed.`,
  options: {
    'dry-run': { type: 'boolean', help: 'Show what would run and how risky it is; run nothing' },
    section: {
      type: 'string',
      multiple: true,
      placeholder: 'WORDS',
      help: 'Only sections with these words in the title',
    },
    item: {
      type: 'string',
      multiple: true,
      placeholder: 'LINE',
      help: 'Only the item in this line, with what is below it',
    },
    allow: {
      type: 'string',
      multiple: true,
      placeholder: 'RISK',
      help: `Run these too: ${allowable.join(', ')}`,
    },
    env: {
      type: 'string',
      placeholder: 'NAME',
      help: 'The environment of .shipcheck.yaml to verify against',
    },
    write: { type: 'boolean', help: 'Tick the boxes of items whose commands all passed' },
    'fail-fast': { type: 'boolean', help: 'Stop at the first command that fails' },
    strict: { type: 'boolean', help: 'Exit with 1 when something needs a person to look at it' },
    timeout: { type: 'string', placeholder: 'SECONDS', help: 'Time limit of each command (300)' },
    json: { type: 'boolean', help: 'Print JSON: {results, summary}; with --dry-run {plan}' },
    junit: { type: 'string', placeholder: 'FILE', help: 'Write the results as JUnit XML too' },
    evidence: {
      type: 'string',
      placeholder: 'FILE',
      help: 'Add a JSON line for every run to a file (evidence.file of .shipcheck.yaml)',
    },
  },
  examples: [
    ['verify --dry-run', 'What would run below the current folder'],
    ['verify docs/release.md --write', 'Run one checklist and tick what passed'],
    ["verify release.md --section 'Smoke tests' --fail-fast", 'One section, up to the first failure'],
    ['verify release.md --item 42 --allow destructive', 'One item, whatever it destroys'],
    ['verify --strict --junit results.xml', 'In CI'],
    ['verify --evidence .shipcheck/evidence.jsonl', 'Keep an audit trail of every run'],
  ],
  exits: [
    'nothing failed',
    'something failed, or with --strict needs review',
    'something could not be read or run, or the command line was wrong',
  ],
  run: async (args, io) => (await import('../runVerify.lazy.ts')).runVerify(args, io),
};
