import type { ModelRow } from './profile.ts';

/** Open models by the names that servers give them; the last row takes what no row knows as blind or not, by its name. */
export const openModels: readonly ModelRow[] = [
  { pattern: 'embed|rerank|whisper|tts|guard', sees: false },
  { pattern: 'qwen3[-.:]?vl|qwen-?3\\.[5-9]', sees: true, family: 'qwen-32' },
  { pattern: 'qwen2(\\.5)?[-.:]?vl|qwen-?vl', sees: true, family: 'qwen-28' },
  { pattern: 'pixtral', sees: true, family: 'pixtral' },
  { pattern: 'mistral-(small|medium|large)|ministral', sees: true, family: 'mistral' },
  { pattern: 'llama-?(4|v4)|maverick|scout', sees: true, family: 'llama-4' },
  { pattern: 'gemma-?[34]', sees: true, family: 'gemma' },
  {
    pattern: 'vision|llava|moondream|minicpm-v|internvl|smolvlm|-vl\\b|vlm|glm-.*v\\b|phi-.*vision',
    sees: true,
  },
];
