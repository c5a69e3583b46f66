import { hostedProfile } from './define-profile.ts';

/** Anthropic through its compatible layer: a schema is heard with `strict: true`, if at all. */
export const anthropic = hostedProfile({
  id: 'anthropic',
  name: 'Anthropic',
  baseUrl: 'https://api.anthropic.com/v1/',
  fields: { tokenCap: 'max_tokens', streamOptions: true },
  pictures: { side: 8000, imageBytes: 7_500_000, requestBytes: 32 * 1024 * 1024 },
  structured: { strict: 'always', jsonMode: false, dialect: 'claude' },
  models: {
    rows: [
      { pattern: 'claude-(2|instant)', sees: false },
      { pattern: 'claude-(opus|sonnet|haiku)-(4-[7-9]|[5-9])', sees: true, family: 'claude-high' },
      { pattern: 'claude', sees: true, family: 'claude-standard' },
    ],
  },
  card: {
    training: 'never',
    retentionDays: 'depends',
    termsUrl: 'https://www.anthropic.com/legal/commercial-terms',
  },
});
