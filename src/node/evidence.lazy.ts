// Files of evidence as a bundle of its own: a workspace in which nothing was run needs none.
export { createEvidenceFiles } from './evidenceFiles.ts';
