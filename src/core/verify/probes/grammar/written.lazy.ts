// Reading and writing probes as a bundle of its own: nothing of it is needed before somebody writes one.
export { completionsAt, hoverAt } from './assist.ts';
export { parseProbe } from './parse.ts';
export { writeProbe } from './write.ts';
export { fenced } from '../../../checklist/insertion.ts';
export { findPlaceholders } from '../../../config/placeholders/find.ts';
export { probeBlocks } from './blocks.ts';
export { askedScan } from '../from/asked.ts';
export { writtenDown, yamlOf } from '../from/check.ts';
