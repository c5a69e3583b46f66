import { localProfile } from './define-profile.ts';
import { openModels } from './open-models.ts';

/** vLLM. */
export const vllm = localProfile({
  id: 'vllm',
  name: 'vLLM',
  baseUrl: 'http://127.0.0.1:8000/v1/',
  originCure: `--allowed-origins '["{origin}"]'`,
  fields: { tokenCap: 'max_tokens', streamOptions: true },
  many: { start: 8, ceiling: 64 },
  models: { rows: openModels },
});
