import { localProfile } from './define-profile.ts';
import { openModels } from './open-models.ts';

/** Ollama. Its models may be in its cloud all the same: the list says so. A small context is its default. */
export const ollama = localProfile({
  id: 'ollama',
  name: 'Ollama',
  baseUrl: 'http://127.0.0.1:11434/v1/',
  originCure: 'OLLAMA_ORIGINS={origin}',
  key: { header: 'authorization', need: 'none' },
  fields: { tokenCap: 'max_tokens', streamOptions: true },
  pictures: { pixels: 1_500_000 },
  structured: { strict: 'no', dialect: 'llamacpp' },
  models: { path: '/api/tags', mark: 'capability-list', provesKey: false, rows: openModels },
  card: { termsUrl: 'https://docs.ollama.com/faq' },
});
