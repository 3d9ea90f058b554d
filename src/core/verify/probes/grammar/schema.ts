// The JSON Schema of probes, made of the same tables that read them.
import type { JsonObject } from '../predicates/json.ts';
import { probeKinds } from '../registry.ts';
import { schemaOfRows } from './fields.ts';
import { predicateDefinitions } from './predicates.ts';
import { rowsOfKind } from './rows.ts';

/** Draft 7, which editors know best. */
export function probeSchema(): JsonObject {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Shipcheck probe',
    description: 'One check of a checklist item.',
    oneOf: probeKinds.map((kind) => ({
      title: kind.kind,
      description: kind.doc,
      required: [kind.kind],
      ...schemaOfRows(rowsOfKind(kind)),
    })),
    $defs: predicateDefinitions,
  };
}
