// What a reader of configuration files gives to the CORS analyser.
import type { Clock } from '../../../analyser.ts';
import type { Source } from '../../../source.ts';
import type { Setting } from '../setting.ts';

/** Reads one format, or one program's configuration. Several readers may read the same file. */
export interface ConfigReader {
  /** By path alone, or a quick look at the text. Only files with a CORS keyword are asked about. */
  reads(source: Source): boolean;
  /** Never throws, whatever the text is. `source` is the whole file. */
  read(source: Source, clock: Clock): readonly Setting[];
}
