// The JSON Schema of `.shipcheck.yaml`, for completion and validation in editors.
import { configShape } from './description.ts';
import type { JsonSchema } from './yaml/shape.ts';

export function configSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Shipcheck',
    description: 'Environments to verify checklists against, and what Shipcheck leaves out.',
    ...configShape.schema,
  };
}
