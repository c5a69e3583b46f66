import { fieldKinds, type FieldKind } from '../edit/with-kind.ts';
import type { JsonSchema } from '../json-schema.ts';

/** What a field can be that a model drafts; whether there are many of it is said apart. */
export const draftedKinds = fieldKinds.filter((kind): kind is Exclude<FieldKind, 'list'> => kind !== 'list');

const part: JsonSchema = {
  key: { type: 'string' },
  label: { type: 'string' },
  description: { type: 'string' },
  kind: { type: 'string', enum: [...draftedKinds] },
  isList: { type: 'boolean' },
  isRequired: { type: 'boolean' },
  options: { type: 'array', items: { type: 'string' }, description: 'The words of a choice, else empty' },
};

function closed(properties: JsonSchema): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

/** The JSON Schema of a task that a model drafts; fields are nested once, which every server takes. */
export const sentenceSchema: JsonSchema = closed({
  name: { type: 'string', description: 'What people call the task: one to three words' },
  instructions: { type: 'string', description: 'What to read, in one or two sentences' },
  output: { type: 'string', enum: ['record', 'table', 'text'] },
  fields: {
    type: 'array',
    items: closed({
      ...part,
      fields: { type: 'array', items: closed(part), description: 'Those of a group, else empty' },
    }),
  },
});
