// Reads `.shipcheck.yaml` (JSON will do) and the front matter of a checklist. Never fails: what is wrong is a problem.
import type { Span } from '../checklist/model.ts';
import { configShape, frontMatterShape } from './description.ts';
import { emptyConfig } from './file.ts';
import type { Config, FrontMatter } from './model.ts';
import { readYaml, type YamlProblem } from './yaml/read.ts';

/** What is right in a file counts, whatever is wrong beside it. */
export function parseConfig(text: string): {
  readonly config: Config;
  readonly problems: readonly YamlProblem[];
} {
  const { value, problems } = readYaml(text, configShape);
  return { config: { ...emptyConfig, ...value }, problems };
}

/** Reads the front matter at its place in a checklist, see `Checklist.frontMatter`; offsets are those of the file. */
export function parseFrontMatter(
  text: string,
  place: Span | undefined,
): { readonly settings: FrontMatter; readonly problems: readonly YamlProblem[] } {
  if (place === undefined) return { settings: {}, problems: [] };
  const { value, problems } = readYaml(text, frontMatterShape, place);
  return { settings: value ?? {}, problems };
}
