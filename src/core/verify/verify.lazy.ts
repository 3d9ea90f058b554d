// Planning and running as a bundle of its own: nothing of it is needed before something is run.
export { kindOf } from './evidence/kind.ts';
export { stepOf } from './plan.ts';
export { onlyReads, run } from './run.ts';
export { planSummary, stepText } from '../report/planText.ts';
