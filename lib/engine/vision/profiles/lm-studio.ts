import { localProfile } from './define-profile.ts';
import { openModels } from './open-models.ts';

/** LM Studio: no JSON mode; some builds refuse JPEG and take the same picture as PNG. */
export const lmStudio = localProfile({
  id: 'lm-studio',
  name: 'LM Studio',
  baseUrl: 'http://127.0.0.1:1234/v1/',
  originCure: 'lms server start --cors',
  fields: { tokenCap: 'max_tokens', streamOptions: true },
  structured: { jsonMode: false, dialect: 'llamacpp' },
  models: { path: '/api/v1/models', mark: 'lm-studio', rows: openModels },
});
