import { hostedProfile } from './define-profile.ts';
import { openModels } from './open-models.ts';

/** Any other server that speaks Chat Completions: asked with nothing that one of them is known to refuse. */
export const anyServer = hostedProfile({
  id: 'any',
  name: 'OpenAI-compatible',
  key: { header: 'authorization', need: 'optional' },
  mayOmitFinish: true,
  many: { start: 4, ceiling: 64 },
  pictures: { side: 2048, pixels: 3_100_000 },
  models: { rows: openModels, provesKey: false },
});
