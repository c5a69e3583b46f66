import { localProfile } from './define-profile.ts';
import { openModels } from './open-models.ts';

/** SGLang. */
export const sglang = localProfile({
  id: 'sglang',
  name: 'SGLang',
  baseUrl: 'http://127.0.0.1:30000/v1/',
  fields: { tokenCap: 'max_tokens', streamOptions: true },
  many: { start: 8, ceiling: 64 },
  models: { rows: openModels },
});
