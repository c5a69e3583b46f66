import type { ModelRow } from './profile.ts';

/** OpenAI's models, by the start of their ids: its list does not say which of them see. */
export const openAiModels: readonly ModelRow[] = [
  {
    pattern: 'audio|realtime|transcribe|tts|embedding|moderation|whisper|image|search|instruct',
    sees: false,
  },
  { pattern: '^gpt-3|^o1-mini|^o3-mini|^davinci|^babbage|codex-mini', sees: false },
  { pattern: '^gpt-4o-mini', sees: true, family: 'openai-tile-mini' },
  { pattern: '^gpt-4\\.1-mini', sees: true, family: 'openai-patch-1536' },
  { pattern: '^gpt-4\\.1-nano', sees: true, family: 'openai-patch-1536-nano' },
  { pattern: '^(chatgpt-)?gpt-4(o|\\.1|\\.5)|^chatgpt-4o', sees: true, family: 'openai-tile' },
  { pattern: '^gpt-4-turbo|^gpt-4-vision', sees: true, family: 'openai-tile' },
  { pattern: '^gpt-4', sees: false },
  { pattern: '^o4-mini', sees: true, family: 'openai-patch-1536-o4', reasons: true },
  { pattern: '^o[13]', sees: true, family: 'openai-tile-o', reasons: true },
  { pattern: '^gpt-5-nano|^gpt-5\\.4-nano', sees: true, family: 'openai-patch-1536-nano', reasons: true },
  { pattern: '^gpt-5-mini|^gpt-5\\.4-mini', sees: true, family: 'openai-patch-1536', reasons: true },
  { pattern: '^gpt-5\\.[23]', sees: true, family: 'openai-patch-1536', reasons: true },
  { pattern: '^gpt-5\\.4', sees: true, family: 'openai-patch-2500', reasons: true },
  { pattern: '^gpt-5\\.([5-9]|\\d\\d)|^gpt-[6-9]', sees: true, family: 'openai-patch-2500', reasons: true },
  { pattern: '^gpt-5', sees: true, family: 'openai-tile-5', reasons: true },
];
