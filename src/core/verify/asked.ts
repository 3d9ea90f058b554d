// What nothing runs by itself.
import type { RiskClass } from './risk.ts';

/** Classes that nothing runs without being asked to. */
export const askedFor: readonly RiskClass[] = ['destructive', 'interactive', 'endless'];
