import { hostedProfile } from './define-profile.ts';
import { openModels } from './open-models.ts';

/** Together AI, whose list of models is a bare array. */
export const together = hostedProfile({
  id: 'together',
  name: 'Together AI',
  baseUrl: 'https://api.together.ai/v1/',
  fields: { tokenCap: 'max_tokens' },
  models: { rows: openModels },
  card: { termsUrl: 'https://www.together.ai/privacy' },
});
