// Writes the JSON Schema of `.shipcheck.yaml`, which the YAML and JSON extensions of editors complete and validate with.
import { mkdirSync, writeFileSync } from 'node:fs';
import { configSchema } from '../src/core/config/schema.ts';

mkdirSync('schemas', { recursive: true });
writeFileSync('schemas/shipcheck.schema.json', `${JSON.stringify(configSchema(), undefined, 2)}\n`);
