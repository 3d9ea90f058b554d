// Writes the JSON Schemas that editors offer completion from: `npm run schemas`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { probeSchema } from '../src/core/verify/probes/grammar/schema.ts';

const schemas = { 'probe.schema.json': probeSchema() };

mkdirSync('schemas', { recursive: true });
for (const [name, schema] of Object.entries(schemas))
  writeFileSync(`schemas/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
