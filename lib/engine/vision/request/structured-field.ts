import type { JsonObject } from '../../../task/json-schema.ts';
import type { Profile } from '../profiles/profile.ts';
import type { VisionQuestion } from './vision-question.ts';

/** What a service may log or show of a schema: the same for every task. */
const schemaName = 'answer';

/** The field that asks for a form, as a service has it at a step of the ladder. */
export function structuredField(profile: Profile, question: VisionQuestion): JsonObject {
  const { structured } = profile;
  if (!question.isData || question.step === 'prompt') return {};
  const inResponses = structured.field === 'text.format';
  if (question.step === 'json-mode' || !question.schema) {
    const format = { type: 'json_object' };
    return inResponses ? { text: { format } } : { response_format: format };
  }
  const { schema } = question;
  if (structured.field === 'json_object.schema') return { response_format: { type: 'json_object', schema } };
  const isStrict = question.step === 'strict-schema' || structured.strict === 'always';
  const named = { name: schemaName, schema, ...(isStrict ? { strict: true } : {}) };
  if (inResponses) return { text: { format: { type: 'json_schema', ...named } } };
  return { response_format: { type: 'json_schema', json_schema: named } };
}
