// The only part of the SDK that is not a type: its decoder of server-sent events. `Stream` above it would
// write to the console, hides whether the end was announced, and gives up at the first broken event.
import { _iterSSEMessages as decodeEvents } from 'openai/streaming';
import { AppError } from '../../../errors.ts';

/** One message of a stream: its JSON, or the announcement that no more will come. */
export type StreamMessage = { readonly kind: 'data'; readonly value: unknown } | { readonly kind: 'done' };

/**
 * The messages of a stream, up to the announced end. Comments, names and other lines are passed over; what
 * comes as several lines of data where it should be several events is taken apart.
 *
 * @throws AppError `connection-broken` for a message that is no JSON, the body's own.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<StreamMessage> {
  // The body keeps the limits and hears of the stop itself; the decoder's own way to stop is not used.
  for await (const { data } of decodeEvents(new Response(body), new AbortController())) {
    for (const value of valuesOf(data)) {
      yield value;
      if (value.kind === 'done') return;
    }
  }
}

/** JSON values, one below the other, from a body that is no stream of events though it should be one. */
export function* readLines(text: string): Generator<StreamMessage> {
  for (const line of text.split(/\r?\n/u))
    if (line.trim() !== '' && !/^(?:event|id|retry)?:/u.test(line))
      yield* valuesOf(line.replace(/^data:\s*/u, ''));
}

function valuesOf(data: string): StreamMessage[] {
  const text = data.trim();
  if (text === '') return [];
  if (text === '[DONE]') return [{ kind: 'done' }];
  const value = parsed(text);
  if (value !== undefined) return [{ kind: 'data', value }];
  const lines = text.split('\n');
  if (lines.length > 1) return lines.flatMap(valuesOf);
  throw new AppError('connection-broken', 'a message that is no JSON');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
