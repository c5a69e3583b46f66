import { hostedProfile, type ProfileDifferences } from './define-profile.ts';
import { openAiModels } from './openai-models.ts';

const megabyte = 1024 * 1024;

/** What both of OpenAI's ways of asking share. */
export const openAiCommon = {
  baseUrl: 'https://api.openai.com/v1/',
  pictures: { side: 6000, imageBytes: 20 * megabyte, requestBytes: 50 * megabyte },
  models: { rows: openAiModels },
  card: {
    training: 'never',
    retentionDays: 30,
    regions: ['US', 'EU', 'world'],
    termsUrl: 'https://developers.openai.com/api/docs/guides/your-data',
    switches: ['store-false'],
  },
} as const satisfies Partial<ProfileDifferences>;

/** OpenAI, Chat Completions. */
export const openAi = hostedProfile({
  ...openAiCommon,
  id: 'openai',
  name: 'OpenAI',
  fields: {
    tokenCap: 'max_completion_tokens',
    streamOptions: true,
    detail: ['low', 'high', 'original', 'auto'],
    store: true,
  },
  structured: { dialect: 'openai' },
});
