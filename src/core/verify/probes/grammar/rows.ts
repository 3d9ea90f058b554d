// The keys of the kinds of probes.
import { type AnyKind, probeKinds } from '../registry.ts';
import { type Row, rowsOf } from './fields.ts';

/** In YAML the kind's name is the key of what is probed: `http: GET …`. */
const rows: ReadonlyMap<string, readonly Row[]> = new Map(
  probeKinds.map(({ kind, fields }) => [kind, rowsOf(fields, { target: kind })]),
);

export function rowsOfKind({ kind }: AnyKind): readonly Row[] {
  return rows.get(kind) ?? [];
}
