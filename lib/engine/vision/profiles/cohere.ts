import { hostedProfile } from './define-profile.ts';

/** Cohere through its compatible layer, where a schema stands inside of the JSON mode. */
export const cohere = hostedProfile({
  id: 'cohere',
  name: 'Cohere',
  baseUrl: 'https://api.cohere.ai/compatibility/v1/',
  fields: { tokenCap: 'max_tokens', detail: ['low', 'high', 'auto'] },
  pictures: { imageBytes: 14 * 1024 * 1024 },
  structured: { field: 'json_object.schema', strict: 'no', dialect: 'cohere' },
  models: {
    rows: [
      { pattern: 'vision|command-a-plus', sees: true, family: 'cohere' },
      { pattern: 'command|embed|rerank|aya-expanse', sees: false },
      { pattern: 'aya-vision', sees: true, family: 'cohere' },
    ],
  },
  card: { termsUrl: 'https://cohere.com/terms-of-use' },
});
