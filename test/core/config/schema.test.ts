// The schema that editors read is the one the configuration is read by.
import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { configSchema } from '../../../src/core/config/schema.ts';

describe('the schema of .shipcheck.yaml', () => {
  const schema = configSchema() as Schema;

  it('is up to date in schemas/; npm run schema writes it', () => {
    deepStrictEqual(JSON.parse(readFileSync('schemas/shipcheck.schema.json', 'utf8')), schema);
  });
  it('describes every key', () => {
    const bare = keysOf(schema, '').filter(({ description }) => !/^[A-Z].*\.$/.test(description ?? ''));
    deepStrictEqual(bare, []);
  });
  it('knows no other keys', () => {
    deepStrictEqual(schema.additionalProperties, false);
    deepStrictEqual(schema.properties?.['evidence']?.additionalProperties, false);
  });
});

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
}

/** Every key that a schema names, however deep. */
function keysOf(schema: Schema, path: string): { readonly path: string; readonly description?: string }[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, key]) => [
    { path: `${path}.${name}`, ...(key.description === undefined ? {} : { description: key.description }) },
    ...keysOf(key, `${path}.${name}`),
  ]);
  return [...own, ...(schema.additionalProperties ? keysOf(schema.additionalProperties, `${path}.*`) : [])];
}
