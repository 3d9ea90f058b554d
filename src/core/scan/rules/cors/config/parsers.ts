// What reads the settings of each format.
import { readBraces } from '../../../settings/braces.ts';
import { readCommands } from '../../../settings/commands.ts';
import { readDirectives } from '../../../settings/directives.ts';
import type { Item } from '../../../settings/item.ts';
import { readLines } from '../../../settings/lines.ts';
import { withoutTemplates } from '../../../settings/templates.ts';
import { readXml } from '../../../settings/xml.ts';
import { readYamlItems } from '../../../settings/yaml.ts';
import { formatsOf, type ConfigFormat } from './formats.ts';

export type ReadText = (text: string) => Item;

/** What reads a file: one for each format that it may be in. */
export function readersFor(path: string): readonly ReadText[] {
  return formatsOf(path).map((format) => readers[format]);
}

/** A line of a setting that may let strangers in, or that opens a table of such settings. */
const corsLine =
  /(?:cors|origin).*(?:[*^$\\{[]|\b(?:null|true|yes|on|all|any|1)\b|:\s*$)|cors['"]?\s*(?:#.*)?$/i;

const readers: Readonly<Record<ConfigFormat, ReadText>> = {
  yaml: (text) => readYamlItems(text, corsLine),
  braces: (text) => readBraces(withoutTemplates(text)),
  toml: (text) => readBraces(withoutTemplates(text), true),
  lines: (text) => readLines(withoutTemplates(text)),
  xml: readXml,
  directives: readDirectives,
  commands: readCommands,
};
