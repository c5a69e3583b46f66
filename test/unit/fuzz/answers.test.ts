import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../lib/errors.ts';
import { readServerError } from '../../../lib/engine/vision/failures/server-error.ts';
import { readWait } from '../../../lib/engine/vision/failures/read-wait.ts';
import { readChat } from '../../../lib/engine/vision/stream/read-chat.ts';
import { readEvents } from '../../../lib/engine/vision/stream/read-events.ts';
import { readResponse } from '../../../lib/engine/vision/stream/read-responses.ts';
import { createDataParser } from '../../../lib/task/answer/create-data-parser.ts';
import { partialJson } from '../../../lib/task/answer/partial-json.ts';
import { codeSchema } from '../../fakes/compiled-task.ts';
import { anyValue, holds, mutatedText } from './fuzz.ts';

const answers = [
  '{"code":"A1B2C3","kind":"Receipt","total":12.5,"note":null,"items":[{"name":"Tea","price":3.2}]}',
  'Here it is:\n```json\n{"code": "A1B2C3", "kind": "Invoice", "total": null, "items": []}\n```\nAnything else?',
  "{'code': 'A1B2C3', kind: Receipt, total: NaN, items: [,], }",
];
const stream = `: comment\r\nevent: x\r\ndata: {"choices":[{"delta":{"content":"tél ${'x'.repeat(50)}"}}]}\r\n\r\ndata: {"choices":[{"delta":{},"finish_reason":"stop"}],"usage":{"prompt_tokens":5}}\n\ndata: [DONE]\n\n`;

describe('the readers of answers, fuzzed [F21 F23 F24 F27 B84 B85 B86]', () => {
  it(
    'give an answer with its faults for any text, and reach no prototype',
    { timeout: 1_500_000 },
    async () => {
      const parse = createDataParser({ kind: 'record', schema: codeSchema });
      await holds(
        fc.tuple(fc.oneof(mutatedText(answers), fc.string()), fc.boolean()),
        ([text, isComplete]) => {
          const read = parse(text, isComplete);
          expect(read.raw).toBe(text);
          if (read.data === undefined) expect(read.issues.length).toBeGreaterThan(0);
          partialJson(text);
          expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
        },
      );
    },
  );

  it(
    'give a table with its faults for any text, its lines each a record',
    { timeout: 1_500_000 },
    async () => {
      const rows = { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } };
      const schema = { type: 'object', properties: { rows } };
      const parse = createDataParser({ kind: 'table', schema, wrap: 'rows' });
      const texts = [
        '[{"name":"Tea"},{"name":"Milk"}]',
        '{"rows":[{"name":"Tea"}]}',
        '```\n[["a","b"]]\n```',
      ];
      await holds(fc.tuple(mutatedText(texts), fc.boolean()), ([text, isComplete]) => {
        const read = parse(text, isComplete);
        if (read.data === undefined) expect(read.issues.length).toBeGreaterThan(0);
        for (const { path } of read.values) expect(typeof path).toBe('string');
      });
    },
  );

  it('read any refusal and any wait that a server asks for', { timeout: 1_500_000 }, async () => {
    const bodies = [
      '{"error":{"message":"No.","type":"x","code":429,"param":"temperature"}}',
      '{"detail":[{"loc":["body","x"],"msg":"wrong"}]}',
      '<html><title>502</title>',
    ];
    await holds(
      fc.tuple(
        fc.oneof(mutatedText(bodies), fc.json()),
        mutatedText(['120', 'Wed, 21 Oct 2026 07:28:00 GMT']),
      ),
      ([body, header]) => {
        const said = readServerError(body);
        expect(said.codes.every((code) => typeof code === 'string')).toBe(true);
        const wait = readWait(() => header, 0);
        if (wait !== undefined) expect(wait >= 0 && wait <= 24 * 60 * 60_000).toBe(true);
      },
    );
  });

  it(
    'take any value for a message of either protocol, whatever is in it',
    { timeout: 1_500_000 },
    async () => {
      await holds(fc.oneof(fc.jsonValue({ maxDepth: 3 }), anyValue), (value) => {
        expect(Array.isArray(readChat(value))).toBe(true);
        expect(Array.isArray(readResponse(value))).toBe(true);
      });
    },
  );

  it(
    'read a stream alike wherever it is cut into pieces, and end any other',
    { timeout: 1_500_000 },
    async () => {
      const whole = await messagesOf(new TextEncoder().encode(stream), []);
      expect(whole).toHaveLength(3);
      const cuts = fc.array(fc.nat(stream.length), { maxLength: 20 });
      await holds(
        cuts,
        async (at) => expect(await messagesOf(new TextEncoder().encode(stream), at)).toEqual(whole),
        0.5,
      );
      await holds(
        fc.tuple(mutatedText([stream]), cuts),
        async ([text, at]) => {
          try {
            await messagesOf(new TextEncoder().encode(text), at);
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(AppError);
          }
        },
        0.5,
      );
    },
  );
});

/** The messages of a stream whose bytes come in pieces. */
async function messagesOf(bytes: Uint8Array<ArrayBuffer>, cuts: readonly number[]): Promise<unknown[]> {
  const places = [...cuts, bytes.length].toSorted((a, b) => a - b);
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(sink) {
      let from = 0;
      for (const to of places) {
        if (to > from) sink.enqueue(bytes.slice(from, to));
        from = Math.max(from, to);
      }
      sink.close();
    },
  });
  const messages: unknown[] = [];
  for await (const message of readEvents(body)) messages.push(message);
  return messages;
}
