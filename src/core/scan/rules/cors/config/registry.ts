// Every reader of configuration: one line for each module of `readers`.
import type { ConfigReader } from './reader.ts';
import { documents } from './readers/documents.ts';
import { settings } from './readers/settings.ts';

export const configReaders: readonly ConfigReader[] = [documents, settings];
