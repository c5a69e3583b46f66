import { hostedProfile } from './define-profile.ts';

/** xAI: JPEG and PNG only. */
export const xai = hostedProfile({
  id: 'xai',
  name: 'xAI',
  baseUrl: 'https://api.x.ai/v1/',
  fields: { tokenCap: 'max_completion_tokens', streamOptions: true, detail: ['low', 'high', 'auto'] },
  pictures: { imageBytes: 14 * 1024 * 1024 },
  structured: { dialect: 'openai' },
  models: {
    rows: [
      { pattern: 'imagine|image|embedding', sees: false },
      { pattern: 'grok-(2-vision|[4-9])', sees: true, reasons: true },
      { pattern: 'grok', sees: false },
    ],
  },
  card: { termsUrl: 'https://x.ai/legal' },
});
