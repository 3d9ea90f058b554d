// Reading YAML, as a bundle of its own: most workspaces have neither configuration nor front matter.
export { parseConfig, parseFrontMatter } from './parse.ts';
export { writeVariable } from './yaml/writeVariable.ts';
