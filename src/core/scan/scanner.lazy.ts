// The engine and all rules; loaded when something is scanned for the first time.
export { createScanner } from './engine.ts';
export { availableKinds } from './finding.ts';
export { withNeeded } from './needed.ts';
export { analysersFor, rulesOf } from './rules/analysers.ts';
export { policyOptions, unknownRules } from './settings.ts';
export { readBaseline } from './suppress/baseline.ts';
export { gitleaksAllowLists, gitleaksIgnoredLines } from './suppress/gitleaks.ts';
