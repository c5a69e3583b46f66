import { hostedProfile } from './define-profile.ts';
import { openModels } from './open-models.ts';

/** Fireworks AI: at most 10 MB of base64. */
export const fireworks = hostedProfile({
  id: 'fireworks',
  name: 'Fireworks AI',
  baseUrl: 'https://api.fireworks.ai/inference/v1/',
  fields: { tokenCap: 'max_tokens' },
  pictures: { imageBytes: 7_000_000, requestBytes: 10_000_000 },
  models: { rows: openModels },
  card: { termsUrl: 'https://fireworks.ai/privacy-policy' },
});
