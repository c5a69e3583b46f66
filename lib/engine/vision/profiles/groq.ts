import { hostedProfile } from './define-profile.ts';
import { openModels } from './open-models.ts';

/** Groq: no more than 4 MB a request, and no stream while it keeps to a schema. */
export const groq = hostedProfile({
  id: 'groq',
  name: 'Groq',
  baseUrl: 'https://api.groq.com/openai/v1/',
  fields: { tokenCap: 'max_completion_tokens', streamOptions: true },
  pictures: { imageBytes: 2_900_000, requestBytes: 4_000_000 },
  structured: { strict: 'no', streams: false },
  models: { rows: openModels },
  card: { termsUrl: 'https://console.groq.com/docs/your-data' },
});
