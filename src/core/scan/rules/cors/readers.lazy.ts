// What reads code and configuration for CORS settings: as much as all other rules together, and few files have any.
export { readCode } from './code/readers.ts';
export { readConfig } from './config/registry.ts';
