import { hostedProfile } from './define-profile.ts';
import { openAiModels } from './openai-models.ts';
import { openModels } from './open-models.ts';

const routed = openAiModels
  .filter(({ pattern }) => pattern.startsWith('^gpt'))
  .map(({ pattern, ...row }) => Object.assign(row, { pattern: pattern.replaceAll('^', '^openai/') }));

/** OpenRouter, asked for providers that keep and learn nothing and that honour every field. */
export const openRouter = hostedProfile({
  id: 'openrouter',
  name: 'OpenRouter',
  baseUrl: 'https://openrouter.ai/api/v1/',
  fields: {
    tokenCap: 'max_tokens',
    streamOptions: true,
    detail: ['low', 'high', 'auto'],
    routing: true,
  },
  models: {
    mark: 'input-modalities',
    provesKey: false,
    rows: [
      ...routed,
      { pattern: 'claude', sees: true, family: 'claude-standard' },
      { pattern: 'gemini-2', sees: true, family: 'gemini-2' },
      { pattern: 'gemini', sees: true, family: 'gemini-3' },
      ...openModels,
    ],
  },
  card: {
    training: 'never',
    retentionDays: 'none',
    termsUrl: 'https://openrouter.ai/docs/features/provider-routing',
    switches: ['no-data-collection', 'zero-retention'],
  },
});
