// Putting an earlier version live again, which only the name of the version tells.
import { knownProgram } from '../../../shell/programs.ts';
import type { RiskRule } from '../rule.ts';

const deploys =
  /^(?:deploy|start-deployment|create-deployment|run|up|set|promote|apply|upgrade|publish|push|redeploy|update-service)$/;
const earlier = /(?:^|[-_:/@<.])(?:previous|rollback|last-known-good|last-good)(?:[-_:/>.]|$)/i;

export const earlierVersions: RiskRule = {
  name: 'earlier-versions',
  judge: ({ program, operands }) =>
    program !== 'git' &&
    knownProgram(program)?.kind === 'tool' &&
    operands.some((operand) => deploys.test(operand)) &&
    operands.some((operand) => earlier.test(operand))
      ? { class: 'destructive', because: 'puts an earlier version live' }
      : undefined,
};
