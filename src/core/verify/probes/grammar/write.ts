// Writes a probe down as YAML.
import { stringify } from 'yaml';
import { kindOf, type Probe } from '../registry.ts';
import { writeRows } from './fields.ts';
import { rowsOfKind } from './rows.ts';

/** YAML that reads as the same probe; ends with a line end. */
export function writeProbe(probe: Probe): string {
  return stringify(writeRows(rowsOfKind(kindOf(probe)), probe), { lineWidth: 0 });
}
