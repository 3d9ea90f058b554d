// The process host as a bundle of its own: most sessions never need it.
export { createProcessHost } from './process.ts';
