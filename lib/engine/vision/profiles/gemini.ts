import { hostedProfile } from './define-profile.ts';

/** Google Gemini through its compatible layer, which refuses every field it does not know. */
export const gemini = hostedProfile({
  id: 'gemini',
  name: 'Google Gemini',
  baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai/',
  fields: { tokenCap: 'max_tokens' },
  pictures: { requestBytes: 20 * 1024 * 1024, imageBytes: 14 * 1024 * 1024 },
  structured: { dialect: 'gemini' },
  models: {
    rows: [
      { pattern: 'embedding|imagen|veo|aqa|tts|native-audio|live', sees: false },
      { pattern: 'gemini-[12]', sees: true, family: 'gemini-2', reasons: true },
      { pattern: 'gemini', sees: true, family: 'gemini-3', reasons: true },
      { pattern: 'gemma', sees: true, family: 'gemma' },
    ],
  },
  card: {
    training: 'if-unpaid',
    minimumAge: 18,
    termsUrl: 'https://ai.google.dev/gemini-api/terms',
  },
});
