// Every reader of configuration: one line for each module of `readers`.
import type { ConfigReader } from './reader.ts';
import { env } from './readers/env.ts';

export const configReaders: readonly ConfigReader[] = [env];
