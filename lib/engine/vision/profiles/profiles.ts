import { anthropic } from './anthropic.ts';
import { anyServer } from './any-server.ts';
import { azureOpenAi } from './azure-openai.ts';
import { cohere } from './cohere.ts';
import { fireworks } from './fireworks.ts';
import { gemini } from './gemini.ts';
import { groq } from './groq.ts';
import { llamaServer } from './llama-server.ts';
import { lmStudio } from './lm-studio.ts';
import { localAi } from './local-ai.ts';
import { mistral } from './mistral.ts';
import { ollama } from './ollama.ts';
import { openAi } from './openai.ts';
import { openAiResponses } from './openai-responses.ts';
import { openRouter } from './openrouter.ts';
import type { Profile } from './profile.ts';
import { sglang } from './sglang.ts';
import { together } from './together.ts';
import { vllm } from './vllm.ts';
import { xai } from './xai.ts';

/** Every service that Fieldshot knows, in the order in which they are offered; the last is any other. */
export const profiles: readonly Profile[] = [
  openAi,
  openAiResponses,
  azureOpenAi,
  gemini,
  anthropic,
  mistral,
  openRouter,
  groq,
  together,
  fireworks,
  xai,
  cohere,
  ollama,
  lmStudio,
  llamaServer,
  vllm,
  sglang,
  localAi,
  anyServer,
];
