import { localProfile } from './define-profile.ts';
import { openModels } from './open-models.ts';

/** llama.cpp's server. Its list of models is public even where a key is set. */
export const llamaServer = localProfile({
  id: 'llama-server',
  name: 'llama.cpp',
  baseUrl: 'http://127.0.0.1:8080/v1/',
  fields: { tokenCap: 'max_tokens', streamOptions: true },
  structured: { strict: 'no', dialect: 'llamacpp' },
  models: { mark: 'input-modalities', provesKey: false, rows: openModels },
});
