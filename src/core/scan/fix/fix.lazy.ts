// What mends findings; loaded when somebody wants one mended.
export { exempt } from './configEdit.ts';
export { isOrigin, originVariable, planOrigin } from './cors.ts';
export { ignoreInGit } from './envIgnored.ts';
export { ignoreHere } from './ignoreHere.ts';
export { planMove } from './move.ts';
