// Writes the JSON Schemas that editors complete and validate with: of `.shipcheck.yaml`, and of probes in Markdown.
import { mkdirSync, writeFileSync } from 'node:fs';
import { configSchema } from '../src/core/config/schema.ts';
import { probeSchema } from '../src/core/verify/probes/grammar/schema.ts';

const schemas = { shipcheck: configSchema(), probe: probeSchema() };

mkdirSync('schemas', { recursive: true });
for (const [name, schema] of Object.entries(schemas))
  writeFileSync(`schemas/${name}.schema.json`, `${JSON.stringify(schema, undefined, 2)}\n`);
