// What reads code and configuration for CORS settings: as much as all other rules together, and few files have any.
export { codeReaderOf } from './code/languages.ts';
export { configReaders } from './config/registry.ts';
