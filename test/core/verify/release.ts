// A checklist for tests of plans, runs and reports.
import { parse } from '../../../src/core/checklist/parse.ts';
import { anywhere, plan, type Plan, type PlanFile, type PlanOptions } from '../../../src/core/verify/plan.ts';

const text = `# Release

- [ ] Cache: \`redis-cli ping\`
  - [ ] and the other
    \`\`\`bash
    redis-cli -p 2 ping # Expected: PONG
    \`\`\`

## Deploy

- [ ] Two steps
  \`\`\`bash
  npm ci
  \`\`\`
  \`\`\`bash
  npm test
  \`\`\`
- [x] Clean up
  \`\`\`bash
  rm -rf /srv/old
  \`\`\`
- [ ] ~~Old~~ 
- [ ] ~~Struck: \`npm audit\`~~

## Smoke Tests

Run this:

\`\`\`bash
npm run smoke
\`\`\`
`;

export const release: PlanFile = { name: 'docs/release.md', checklist: parse(text) };

/** The plan of {@link release}. */
export function releasePlan(options: Partial<PlanOptions> = {}): Plan {
  return plan([release], {
    runIn: () => ({ request: { cwd: '/work', env: { A: '1' }, timeout: 1000 }, environment: anywhere }),
    ...options,
  });
}
