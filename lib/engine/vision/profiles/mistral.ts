import { hostedProfile } from './define-profile.ts';
import { openModels } from './open-models.ts';

/** Mistral, which refuses every field it does not know. */
export const mistral = hostedProfile({
  id: 'mistral',
  name: 'Mistral',
  baseUrl: 'https://api.mistral.ai/v1/',
  fields: { tokenCap: 'max_tokens', detail: ['low', 'high', 'auto'] },
  pictures: { imageBytes: 7_300_000 },
  models: { mark: 'capabilities', rows: openModels },
  card: { termsUrl: 'https://mistral.ai/terms' },
});
