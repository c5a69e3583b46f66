import { hostedProfile } from './define-profile.ts';
import { openAiCommon } from './openai.ts';

/** OpenAI, Responses: it keeps what is sent for 30 days unless told not to. */
export const openAiResponses = hostedProfile({
  ...openAiCommon,
  id: 'openai-responses',
  name: 'OpenAI (Responses)',
  endpoint: 'responses',
  fields: { tokenCap: 'max_output_tokens', detail: ['low', 'high', 'original', 'auto'], store: true },
  structured: { field: 'text.format', dialect: 'openai' },
});
