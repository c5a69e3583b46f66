import { hostedProfile } from './define-profile.ts';
import { openAiModels } from './openai-models.ts';

/** Azure OpenAI: the address is the resource's, `https://name.openai.azure.com/openai/v1/`; a model is named by its deployment. */
export const azureOpenAi = hostedProfile({
  id: 'azure-openai',
  name: 'Azure OpenAI',
  key: { header: 'api-key', need: 'required' },
  fields: {
    tokenCap: 'max_completion_tokens',
    streamOptions: true,
    detail: ['low', 'high', 'auto'],
    store: true,
  },
  pictures: { side: 6000, imageBytes: 20 * 1024 * 1024, requestBytes: 50 * 1024 * 1024 },
  structured: { dialect: 'azure' },
  models: { rows: openAiModels },
  card: {
    termsUrl: 'https://learn.microsoft.com/legal/cognitive-services/openai/data-privacy',
    switches: ['store-false'],
  },
});
