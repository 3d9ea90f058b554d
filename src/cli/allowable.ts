// Which risks a person can allow on the command line.
import { askedFor } from '../core/verify/asked.ts';
import type { RiskClass } from '../core/verify/risk.ts';

/** What nothing runs unasked, and what an environment may ask about. */
export const allowable: readonly RiskClass[] = [...askedFor, 'changes'];
