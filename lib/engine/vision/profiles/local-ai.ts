import { localProfile } from './define-profile.ts';
import { openModels } from './open-models.ts';

/** LocalAI, which refuses what browsers send unless it carries some key. */
export const localAi = localProfile({
  id: 'local-ai',
  name: 'LocalAI',
  baseUrl: 'http://127.0.0.1:8080/v1/',
  originCure: 'LOCALAI_CORS=true LOCALAI_CORS_ALLOW_ORIGINS={origin}',
  key: { header: 'authorization', need: 'optional', placeholder: 'none' },
  fields: { tokenCap: 'max_tokens', streamOptions: true },
  structured: { dialect: 'llamacpp' },
  models: { rows: openModels },
});
