// Every reader of configuration: one line for each module of `readers`.
import type { Clock } from '../../../analyser.ts';
import type { Source } from '../../../source.ts';
import type { Setting } from '../setting.ts';
import type { ConfigReader } from './reader.ts';
import { documents } from './readers/documents.ts';
import { settings } from './readers/settings.ts';

const readers: readonly ConfigReader[] = [documents, settings];

/** What settings there are in a file. */
export function readConfig(source: Source, clock: Clock): readonly Setting[] {
  return readers.filter((reader) => reader.reads(source)).flatMap((reader) => reader.read(source, clock));
}
