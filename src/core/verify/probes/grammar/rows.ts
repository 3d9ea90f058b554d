// The keys of a kind of probe.
import type { AnyKind } from '../registry.ts';
import { type Row, rowsOf } from './fields.ts';

/** In YAML the kind's name is the key of what is probed: `http: GET …`. */
export function rowsOfKind({ kind, fields }: AnyKind): readonly Row[] {
  return rowsOf(fields, { target: kind });
}
