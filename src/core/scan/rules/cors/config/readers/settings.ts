// Configuration in every format whose settings can be read.
import { readersFor } from '../formats.ts';
import { namesIn } from '../names.ts';
import { permissiveIn } from '../permissive.ts';
import type { ConfigReader } from '../reader.ts';

export const settings: ConfigReader = {
  reads: ({ path }) => readersFor(path).length > 0,
  read: ({ path, text }, clock) =>
    readersFor(path).flatMap((read) => permissiveIn(namesIn(read(text)), path, clock)),
};
