/** What a service takes, written down from its own pages and code, apart from what the extension believes. */
export interface ContractRules {
  readonly endpoint: 'chat' | 'responses';
  readonly auth: 'bearer' | 'api-key' | 'optional' | 'anything';
  /** The whole list of a body's top keys; anything else is refused. */
  readonly fields: readonly string[];
  /** Keys that must have just this value, where they are there or, with `must`, always. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  readonly must?: readonly string[];
  readonly details: readonly string[];
  readonly imageBytes: number;
  readonly requestBytes: number;
  readonly schema: 'json_schema' | 'json_object' | 'text.format';
  readonly strict: 'allowed' | 'required' | 'refused';
  readonly jsonMode: boolean;
  readonly streamsSchema: boolean;
  readonly dialect: 'openai' | 'azure' | 'claude' | 'gemini' | 'llamacpp' | 'cohere' | 'common';
}

const base = ['model', 'messages', 'stream', 'response_format', 'temperature'];

const plain: ContractRules = {
  endpoint: 'chat',
  auth: 'bearer',
  fields: [...base, 'max_tokens'],
  details: [],
  imageBytes: 20e6,
  requestBytes: 50e6,
  schema: 'json_schema',
  strict: 'allowed',
  jsonMode: true,
  streamsSchema: true,
  dialect: 'common',
};

const local: ContractRules = {
  ...plain,
  auth: 'optional',
  fields: [...base, 'max_tokens', 'stream_options'],
};

const privateRouting = { data_collection: 'deny', zdr: true, require_parameters: true };

/** The rules of each service, by the extension's name for it. */
export const contractRules: Readonly<Record<string, ContractRules>> = {
  openai: {
    ...plain,
    fields: [...base, 'max_completion_tokens', 'stream_options', 'store'],
    fixed: { store: false },
    details: ['low', 'high', 'original', 'auto'],
    dialect: 'openai',
  },
  'openai-responses': {
    ...plain,
    endpoint: 'responses',
    fields: ['model', 'instructions', 'input', 'stream', 'text', 'temperature', 'max_output_tokens', 'store'],
    fixed: { store: false },
    must: ['store'],
    details: ['low', 'high', 'original', 'auto'],
    schema: 'text.format',
    dialect: 'openai',
  },
  'azure-openai': {
    ...plain,
    auth: 'api-key',
    fields: [...base, 'max_completion_tokens', 'stream_options', 'store'],
    fixed: { store: false },
    details: ['low', 'high', 'auto'],
    dialect: 'azure',
  },
  gemini: { ...plain, requestBytes: 20e6, dialect: 'gemini' },
  anthropic: {
    ...plain,
    fields: [...base, 'max_tokens', 'stream_options'],
    imageBytes: 7.5e6,
    requestBytes: 32e6,
    strict: 'required',
    jsonMode: false,
    dialect: 'claude',
  },
  mistral: { ...plain, details: ['low', 'high', 'auto'], imageBytes: 10e6 },
  openrouter: {
    ...plain,
    fields: [...base, 'max_tokens', 'stream_options', 'provider'],
    fixed: { provider: privateRouting },
    must: ['provider'],
    details: ['low', 'high', 'auto'],
  },
  groq: {
    ...plain,
    fields: [...base, 'max_completion_tokens', 'stream_options'],
    imageBytes: 3e6,
    requestBytes: 4e6,
    strict: 'refused',
    streamsSchema: false,
  },
  together: plain,
  fireworks: { ...plain, requestBytes: 10e6 },
  xai: {
    ...plain,
    fields: [...base, 'max_completion_tokens', 'stream_options'],
    details: ['low', 'high', 'auto'],
    imageBytes: 20e6,
    dialect: 'openai',
  },
  cohere: {
    ...plain,
    details: ['low', 'high', 'auto'],
    schema: 'json_object',
    strict: 'refused',
    dialect: 'cohere',
  },
  ollama: { ...local, auth: 'anything', strict: 'refused', dialect: 'llamacpp' },
  'lm-studio': { ...local, jsonMode: false, dialect: 'llamacpp' },
  'llama-server': { ...local, strict: 'refused', dialect: 'llamacpp' },
  vllm: local,
  sglang: local,
  'local-ai': { ...local, auth: 'bearer', dialect: 'llamacpp' },
  any: { ...plain, auth: 'optional', fields: base },
};
