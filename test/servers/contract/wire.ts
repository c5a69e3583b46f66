import type { JsonObject, JsonValue } from '../../../lib/task/json-schema.ts';

/** How a service says the pieces of an answer. */
export interface Wire {
  /** What comes before the first piece. */
  start(): string;
  text(text: string): string;
  /** Why it ended, with the count of tokens where the service has it there, and the announced end. */
  end(reason: string, tokens: Tokens): string;
  /** A whole answer, without a stream. */
  whole(text: string, tokens: Tokens): JsonObject;
}

/** A count of tokens. */
export interface Tokens {
  readonly input: number;
  readonly output: number;
}

/** One event of a stream. */
export function event(value: JsonValue | undefined, name?: string): string {
  return `${name === undefined ? '' : `event: ${name}\n`}data: ${JSON.stringify(value)}\n\n`;
}

/** The end of a Chat Completions stream. */
export const done = 'data: [DONE]\n\n';

/** A chunk of Chat Completions around a delta. */
export function chunk(delta: JsonObject, more: JsonObject = {}): JsonObject {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'test-model',
    choices: [{ index: 0, delta, finish_reason: null, ...more }],
  };
}

/** A count of tokens, as Chat Completions writes it. */
export function chatUsage({ input, output }: Tokens): JsonObject {
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}

/** Where each service puts the count of tokens. */
function usageEvents(profileId: string, reason: string, tokens: Tokens): string {
  const usage = chatUsage(tokens);
  if (profileId === 'groq')
    return event({ ...chunk({}, { finish_reason: reason }), x_groq: { id: 'r', usage } });
  if (['mistral', 'fireworks', 'cohere', 'together', 'gemini', 'any'].includes(profileId))
    return event({ ...chunk({}, { finish_reason: reason }), usage });
  return event(chunk({}, { finish_reason: reason })) + event({ ...chunk({}), choices: [], usage });
}

/** Chat Completions as a service speaks it. */
export function chatWire(profileId: string): Wire {
  const filter = {
    ...chunk({}),
    id: '',
    model: '',
    choices: [],
    prompt_filter_results: [{ prompt_index: 0 }],
  };
  return {
    start: () =>
      (profileId === 'azure-openai' ? event(filter) : '') +
      (profileId === 'openrouter' ? ': OPENROUTER PROCESSING\n\n' : '') +
      event(chunk({ role: 'assistant', content: '' })),
    text: (content) => event(chunk({ content })),
    end: (reason, tokens) => usageEvents(profileId, reason, tokens) + done,
    whole: (content, tokens) => ({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1,
      model: 'test-model',
      choices: [{ index: 0, message: { role: 'assistant', content, refusal: null }, finish_reason: 'stop' }],
      usage: chatUsage(tokens),
    }),
  };
}

/** Responses, events and all. */
export function responsesWire(): Wire {
  let sequence = 0;
  let said = '';
  const send = (type: string, more: JsonObject) =>
    event({ type, sequence_number: sequence++, ...more }, type);
  const place = { item_id: 'msg_1', output_index: 0, content_index: 0 };
  const shell = (status: string, more: JsonObject = {}): JsonObject => ({
    id: 'resp_1',
    object: 'response',
    created_at: 1,
    model: 'test-model',
    status,
    error: null,
    incomplete_details: null,
    output: [],
    usage: null,
    ...more,
  });
  const message = (text: string): JsonObject => ({
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text, annotations: [] }],
  });
  const usage = ({ input, output }: Tokens): JsonObject => ({
    input_tokens: input,
    output_tokens: output,
    total_tokens: input + output,
    output_tokens_details: { reasoning_tokens: 0 },
  });
  return {
    start: () =>
      send('response.created', { response: shell('in_progress') }) +
      send('response.in_progress', { response: shell('in_progress') }) +
      send('response.output_item.added', {
        output_index: 0,
        item: { ...message(''), status: 'in_progress' },
      }) +
      send('response.content_part.added', {
        ...place,
        part: { type: 'output_text', text: '', annotations: [] },
      }),
    text(delta) {
      said += delta;
      return send('response.output_text.delta', { ...place, delta, logprobs: [] });
    },
    end(reason, tokens) {
      const isWhole = reason === 'stop';
      const status = isWhole ? 'completed' : 'incomplete';
      const why = { reason: reason === 'length' ? 'max_output_tokens' : reason };
      const more = {
        output: [message(said)],
        usage: usage(tokens),
        ...(isWhole ? {} : { incomplete_details: why }),
      };
      return (
        send('response.output_text.done', { ...place, text: said, logprobs: [] }) +
        send(`response.${status}`, { response: shell(status, more) })
      );
    },
    whole: (text, tokens) => shell('completed', { output: [message(text)], usage: usage(tokens) }),
  };
}
