// Configuration in every format whose settings can be read.
import { readersFor } from '../parsers.ts';
import { namesIn } from '../names.ts';
import { permissiveIn } from '../permissive.ts';
import type { ConfigReader } from '../reader.ts';

export const settings: ConfigReader = {
  reads: ({ path }) => readersFor(path).length > 0,
  read({ path, text }, clock) {
    const skipped = byteOrderMark.exec(text)?.[0].length ?? 0;
    const body = text.slice(skipped);
    return readersFor(path)
      .flatMap((read) => permissiveIn(namesIn(read(body)), path, clock))
      .map((setting) => ({ ...setting, from: setting.from + skipped, to: setting.to + skipped }));
  },
};

/** As a text of one unit for each byte has it. */
const byteOrderMark = /^\xef\xbb\xbf/;
