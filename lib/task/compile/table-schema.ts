import type { JsonSchema } from '../json-schema.ts';
import { mapSchemas } from '../limits/map-schemas.ts';

/** Where one row stands in a table's schema. */
const rowPlace = '#/properties/rows/items';

/**
 * The schema of a table: an object with the list `rows`. With the schema of a row each row is an object of
 * it; without, `columns` are the printed heads and each row the texts of its cells.
 */
export function tableSchema(row: JsonSchema | undefined): JsonSchema {
  const texts: JsonSchema = { type: 'array', items: { type: 'string' } };
  if (row === undefined) {
    const heads = { ...texts, description: 'The heads of the columns, empty where none are printed' };
    const rows = { type: 'array', items: { ...texts, description: 'One text for each column' } };
    return {
      type: 'object',
      properties: { columns: heads, rows },
      required: ['columns', 'rows'],
      additionalProperties: false,
    };
  }
  const { $schema: _, $id: __, ...inner } = mapSchemas(row, moved);
  return {
    type: 'object',
    properties: { rows: { type: 'array', items: inner } },
    required: ['rows'],
    additionalProperties: false,
  };
}

/** References by place go from the outermost schema, which the row no longer is. */
function moved(schema: JsonSchema): JsonSchema {
  const reference = schema['$ref'];
  const isPlace = typeof reference === 'string' && /^#(?:\/|$)/u.test(reference);
  return isPlace ? { ...schema, $ref: rowPlace + reference.slice(1) } : schema;
}
