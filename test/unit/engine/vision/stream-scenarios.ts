import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import type { Turn } from '../../../servers/contract/contract-server.ts';
import { chatUsage, chunk, done, event } from '../../../servers/contract/wire.ts';
import type { Scenario } from './scenario.ts';

const isChat: Scenario['when'] = ({ endpoint }) => endpoint === 'chat-completions';
const isResponses: Scenario['when'] = ({ endpoint }) => endpoint === 'responses';
const stop = { finish_reason: 'stop' };

/** A whole good stream as one text. */
const good = ({ wire, answerText, tokens }: Turn, finish = 'stop') =>
  wire.start() + wire.text(answerText) + wire.end(finish, tokens);

/** Sends a text as a stream, in pieces of bytes, each on its own. */
async function inPieces({ response, stream }: Turn, text: string, size: number): Promise<void> {
  stream();
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) {
    response.write(bytes.subarray(at, at + size));
    if (at % (size * 16) === 0) await new Promise(setImmediate);
  }
  response.end();
}

const chunks = (turn: Turn, ...events: string[]) => {
  turn.stream();
  turn.response.end(events.join(''));
};

/** What streams look like, from 1 to 11, 15, 16, 28 and 31. */
export const streamScenarios: readonly Scenario[] = [
  {
    number: 1,
    name: 'no role, null content, no delta, no index',
    when: isChat,
    task: 'streamed',
    script: (turn) =>
      chunks(
        turn,
        event({ choices: [{ delta: { content: null } }] }),
        event({ choices: [{ index: 0 }] }),
        event({ choices: [{ delta: { content: turn.answerText } }] }),
        event({ choices: [{ delta: {}, finish_reason: 'stop' }] }),
        done,
      ),
    expected: {},
  },
  {
    number: 2,
    name: 'chunks without choices, first and last and in between',
    when: isChat,
    task: 'streamed',
    script: (turn) =>
      chunks(
        turn,
        event({ ...chunk({}), choices: [], prompt_filter_results: [] }),
        event({ id: 'x' }),
        event(chunk({ content: turn.answerText })),
        event(chunk({}, stop)),
        event({ ...chunk({}), choices: [], usage: chatUsage({ input: 1000, output: 7 }) }),
        done,
      ),
    expected: { check: (answer) => expect(answer?.usage).toEqual({ inputTokens: 1000, outputTokens: 7 }) },
  },
  ...(
    [
      ['in the finish chunk', (usage) => event({ ...chunk({}, stop), usage })],
      ['apart', (usage) => event(chunk({}, stop)) + event({ choices: [], usage })],
      ['in x_groq', (usage) => event({ ...chunk({}, stop), x_groq: { usage } })],
      ['nowhere', () => event(chunk({}, stop))],
    ] as [string, (usage: ReturnType<typeof chatUsage>) => string][]
  ).map(([where, end]): Scenario => ({
    number: 3,
    name: `usage ${where}`,
    when: isChat,
    task: 'streamed',
    script: (turn) =>
      chunks(
        turn,
        event(chunk({ content: turn.answerText })),
        end(chatUsage({ input: 900, output: 3 })),
        done,
      ),
    expected: {
      check: (answer) =>
        expect(answer?.usage).toEqual(where === 'nowhere' ? {} : { inputTokens: 900, outputTokens: 3 }),
    },
  })),
  ...(
    [
      ['reasoning_content', () => [event(chunk({ reasoning_content: 'Hm, {' })), '']],
      ['reasoning', () => [event(chunk({ reasoning: 'Hm, {' })), '']],
      [
        'parts',
        () => [
          event(chunk({ content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'Hm, {' }] }] })),
          '',
        ],
      ],
      [
        'think tags',
        () => [event(chunk({ content: '<thi' })) + event(chunk({ content: 'nk>Hm, {</th' })), 'ink>'],
      ],
      ['a closing tag alone', () => [event(chunk({ content: 'Hm, {' })), '</think>\n']],
    ] as [string, () => [string, string]][]
  ).map(([where, thought]): Scenario => ({
    number: 4,
    name: `thinking in ${where}`,
    when: isChat,
    task: 'streamed',
    script: (turn) => {
      const [before, closing] = thought();
      chunks(
        turn,
        before,
        event(chunk({ content: closing + turn.answerText })),
        event(chunk({}, stop)),
        done,
      );
    },
    expected: {
      check: (answer, { texts }) => {
        expect(answer?.reasoning).toBe('Hm, {');
        expect(answer?.text).not.toContain('Hm');
        // Not even for a moment, where the thinking is marked from its start.
        if (where !== 'a closing tag alone') expect(texts.join('')).not.toMatch(/Hm|think/u);
      },
    },
  })),
  {
    number: 4,
    name: 'content as parts of text',
    when: isChat,
    task: 'streamed',
    script: (turn) =>
      chunks(
        turn,
        event(chunk({ content: [{ type: 'text', text: turn.answerText }] })),
        event(chunk({}, stop)),
        done,
      ),
    expected: {},
  },
  {
    number: 5,
    name: 'only thinking, then the limit [F22]',
    when: isChat,
    task: 'streamed',
    script: (turn) =>
      chunks(
        turn,
        event(chunk({ reasoning: 'Long thoughts. '.repeat(9) })),
        event(chunk({}, { finish_reason: 'length' })),
        done,
      ),
    expected: {
      error: 'answer-cut',
      check: (_answer, { stages }) => expect(stages.map(({ stage }) => stage)).toContain('thinking'),
    },
  },
  ...(
    [
      ['stop', undefined],
      ['eos', undefined],
      ['length', 'answer-cut'],
      ['model_length', 'answer-cut'],
      ['content_filter', 'answer-refused'],
      ['error', 'server-failed'],
    ] as const
  ).map(([finish, error]): Scenario => ({
    number: 6,
    name: `finish ${finish}`,
    when: isChat,
    task: 'streamed',
    script: (turn) =>
      chunks(
        turn,
        event(chunk({ content: turn.answerText.padEnd(60) })),
        event(chunk({}, { finish_reason: finish })),
        done,
      ),
    expected: error ? { error } : {},
  })),
  {
    number: 6,
    name: 'no finish, and the end announced',
    when: (profile) => profile.endpoint === 'chat-completions' && profile.structured.streams,
    task: 'data',
    script: (turn) => chunks(turn, event(chunk({ content: turn.answerText }, { finish_reason: '' })), done),
    expected: {},
  },
  {
    number: 6,
    name: 'no finish for ever',
    when: isChat,
    task: 'streamed',
    script: (turn) => chunks(turn, event(chunk({ content: turn.answerText }))),
    expected: { error: 'connection-broken' },
  },
  ...(
    [
      ['no word', ''],
      ['nothing but white', ' \n\t '],
    ] as const
  ).map(([what, text]): Scenario => ({
    number: 7,
    name: `an answer of ${what} [F26]`,
    task: 'text',
    script: (turn) =>
      chunks(turn, turn.wire.start(), turn.wire.text(text), turn.wire.end('stop', turn.tokens)),
    expected: { error: 'answer-empty' },
  })),
  {
    number: 7,
    name: 'no choices [F26]',
    when: isChat,
    task: 'streamed',
    script: (turn) => chunks(turn, event({ ...chunk({}), choices: [] }), done),
    expected: { error: 'connection-broken' },
  },
  {
    number: 7,
    name: 'a call of a tool, which nobody offered [F26 T25]',
    when: isChat,
    task: 'streamed',
    script: (turn) =>
      chunks(
        turn,
        event(
          chunk({
            tool_calls: [
              { index: 0, id: 'x', type: 'function', function: { name: 'open', arguments: '{}' } },
            ],
          }),
        ),
        event(chunk({}, { finish_reason: 'tool_calls' })),
        done,
      ),
    expected: { error: 'answer-empty' },
  },
  {
    number: 7,
    name: 'two choices, of which the first counts [F26]',
    when: isChat,
    task: 'text',
    script: (turn) =>
      chunks(
        turn,
        event({
          choices: [
            { index: 0, delta: { content: turn.answerText } },
            { index: 1, delta: { content: 'OTHER' } },
          ],
        }),
        event(chunk({}, stop)),
        done,
      ),
    expected: { check: (answer) => expect(answer?.text).not.toContain('OTHER') },
  },
  ...['text/event-stream; charset=iso-8859-1', 'text/plain', 'application/octet-stream', ''].map(
    (type): Scenario => ({
      number: 7,
      name: `a stream called ${type || 'nothing'} [F28]`,
      task: 'streamed',
      script: (turn) => {
        turn.response.writeHead(200, type === '' ? {} : { 'content-type': type });
        turn.response.end(good(turn));
      },
      expected: {},
    }),
  ),
  {
    number: 7,
    name: 'bytes that are no UTF-8 [F28]',
    task: 'text',
    script: (turn) => {
      turn.stream();
      turn.response.end(Buffer.from(good(turn).replaceAll('ä', 'ä\u00FF'), 'latin1'));
    },
    expected: { check: (answer) => expect(answer?.text).toMatch(/K\uFFFD+se/u) },
  },
  {
    number: 7,
    name: 'no [DONE], no last blank line',
    when: isChat,
    task: 'streamed',
    script: (turn) => chunks(turn, good(turn).replace(done, '').trimEnd()),
    expected: {},
  },
  {
    number: 7,
    name: 'data behind [DONE]',
    when: isChat,
    task: 'streamed',
    script: (turn) => chunks(turn, good(turn), event(chunk({ content: 'MORE' })), 'data: not json\n\n'),
    expected: { check: (answer) => expect(answer?.rawText).not.toContain('MORE') },
  },
  {
    number: 8,
    name: 'comments before the first token and between all others',
    task: 'streamed',
    changes: { parts: { limits: { idleMs: 2000, firstByteMs: 5000 } } },
    script: async (turn) => {
      turn.stream();
      for (let comment = 0; comment < 8; comment++) {
        turn.response.write(': PROCESSING\n\n');
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      turn.response.end(good(turn).replaceAll('\n\n', '\n\n: still here\n\n'));
    },
    expected: {},
  },
  {
    number: 9,
    name: 'CRLF, cut between its two halves',
    task: 'streamed',
    script: (turn) => inPieces(turn, good(turn).replaceAll('\n', '\r\n'), 1),
    expected: {},
  },
  {
    number: 9,
    name: 'a BOM, no space behind data, other lines, several lines of data',
    task: 'streamed',
    script: (turn) =>
      chunks(
        turn,
        `\uFEFF${good(turn)
          .replaceAll('data: ', 'id: 7\nretry: 10\ndata:')
          .replaceAll(',"choices"', ',\ndata:"choices"')}`,
      ),
    expected: {},
  },
  {
    number: 9,
    name: 'one line break between events',
    when: isChat,
    task: 'streamed',
    script: (turn) =>
      chunks(
        turn,
        good(turn)
          .replaceAll('\n\n', '\n')
          .replaceAll(/^: .*\n/gmu, ''),
      ),
    expected: {},
  },
  {
    number: 10,
    name: 'every byte a packet of its own',
    task: 'streamed',
    script: (turn) => inPieces(turn, good(turn), 1),
    expected: {},
  },
  {
    number: 11,
    name: 'the whole answer in one packet',
    task: 'streamed',
    script: (turn) => chunks(turn, good(turn)),
    expected: {},
  },
  {
    number: 11,
    name: '200 kB in large pieces',
    task: 'text',
    script: (turn) => {
      const { wire, tokens } = turn;
      const many = Array.from({ length: 20 }, () => wire.text('lorem ipsum '.repeat(870)));
      chunks(turn, wire.start(), wire.text(turn.answerText), ...many, wire.end('stop', tokens));
    },
    expected: { check: (answer) => expect(answer?.text.length).toBeGreaterThan(200_000) },
  },
  {
    number: 11,
    name: '2 MB, which no picture holds',
    task: 'text',
    script: (turn) => {
      const { wire, tokens } = turn;
      const many = Array.from({ length: 20 }, () => wire.text('lorem ipsum '.repeat(8700)));
      chunks(turn, wire.start(), wire.text(turn.answerText), ...many, wire.end('stop', tokens));
    },
    expected: { error: 'answer-too-long' },
  },
  {
    number: 11,
    name: '10,000 tiny pieces',
    task: 'text',
    script: (turn) => {
      const { wire, tokens } = turn;
      chunks(
        turn,
        wire.start(),
        wire.text(turn.answerText),
        wire.text('x').repeat(10_000),
        wire.end('stop', tokens),
      );
    },
    expected: { check: (answer) => expect(answer?.text.length).toBeGreaterThan(10_000) },
  },
  {
    number: 15,
    name: 'an error that is an empty chunk and a clean end',
    when: isChat,
    task: 'streamed',
    script: (turn) =>
      chunks(
        turn,
        event(chunk({ content: turn.answerText.slice(0, 12) })),
        event({ ...chunk({}), choices: [] }),
      ),
    expected: { error: 'connection-broken' },
  },
  {
    number: 16,
    name: 'a reset before anything',
    task: 'streamed',
    script: ({ request }) => void request.socket.resetAndDestroy(),
    expected: { error: 'connection-broken' },
  },
  {
    number: 16,
    name: 'a reset in mid-answer',
    task: 'streamed',
    script: async (turn) => {
      turn.stream(turn.wire.start() + turn.wire.text(turn.answerText.slice(0, 12)));
      await new Promise((resolve) => setTimeout(resolve, 20));
      turn.request.socket.resetAndDestroy();
    },
    expected: {
      error: 'connection-broken',
      check: (_answer, { texts }) => expect(texts.length).toBeGreaterThan(0),
    },
  },
  {
    number: 16,
    name: 'a clean close before the finish',
    task: 'streamed',
    script: (turn) => chunks(turn, turn.wire.start(), turn.wire.text(turn.answerText.slice(0, 12))),
    expected: { error: 'connection-broken' },
  },
  {
    number: 16,
    name: 'half a message at the end',
    task: 'streamed',
    script: (turn) =>
      chunks(turn, turn.wire.start(), turn.wire.text(turn.answerText), good(turn).slice(-200, -80)),
    expected: { error: 'connection-broken' },
  },
  {
    number: 28,
    name: 'all events of Responses, and kinds that nobody knows',
    when: isResponses,
    task: 'data',
    script: (turn) =>
      chunks(
        turn,
        event({ type: 'response.brand_new', x: 1 }, 'response.brand_new'),
        good(turn),
        event({ type: 'later' }),
      ),
    expected: {},
  },
  {
    number: 3,
    name: 'usage in the last event of Responses',
    when: isResponses,
    task: 'data',
    script: (turn) =>
      chunks(
        turn,
        turn.wire.start(),
        turn.wire.text(turn.answerText),
        turn.wire.end('stop', { input: 900, output: 3 }),
      ),
    expected: {
      check: (answer) =>
        expect(answer?.usage).toEqual({ inputTokens: 900, outputTokens: 3, reasoningTokens: 0 }),
    },
  },
  ...['response.reasoning_text.delta', 'response.reasoning_summary_text.delta'].map((type): Scenario => ({
    number: 4,
    name: `thinking as ${type}`,
    when: isResponses,
    task: 'data',
    script: (turn) => chunks(turn, event({ type, delta: 'Hm, {' }, type), good(turn)),
    expected: { check: (answer) => expect(answer?.reasoning).toBe('Hm, {') },
  })),
  {
    number: 5,
    name: 'only thinking, then the limit, in Responses',
    when: isResponses,
    task: 'data',
    script: (turn) =>
      chunks(
        turn,
        event({ type: 'response.reasoning_text.delta', delta: 'Long thoughts. '.repeat(9) }),
        turn.wire.end('length', turn.tokens),
      ),
    expected: { error: 'answer-cut' },
  },
  {
    number: 6,
    name: 'Responses ended by a filter',
    when: isResponses,
    task: 'data',
    script: (turn) =>
      chunks(
        turn,
        turn.wire.start(),
        turn.wire.text(turn.answerText),
        turn.wire.end('content_filter', turn.tokens),
      ),
    expected: { error: 'answer-refused' },
  },
  {
    number: 28,
    name: 'Responses incomplete [F22]',
    when: isResponses,
    task: 'data',
    script: (turn) =>
      chunks(turn, turn.wire.start(), turn.wire.text(turn.answerText), turn.wire.end('length', turn.tokens)),
    expected: { error: 'answer-cut' },
  },
  {
    number: 28,
    name: 'Responses failed: the picture',
    when: isResponses,
    task: 'data',
    script: (turn) =>
      chunks(
        turn,
        turn.wire.start(),
        event({
          type: 'response.failed',
          response: { status: 'failed', error: { code: 'invalid_image', message: 'Bad picture' } },
        }),
      ),
    expected: { error: 'picture-refused', sent: 2 },
  },
  {
    number: 28,
    name: 'Responses failed: an event of error',
    when: isResponses,
    task: 'data',
    script: (turn) =>
      chunks(turn, event({ type: 'error', code: 'server_error', message: 'Oops', param: null }, 'error')),
    expected: { error: 'server-failed', sent: 3, waits: [500, 1000] },
  },
  ...(['gzip', 'br'] as const).map((encoding): Scenario => ({
    number: 31,
    name: `a stream encoded as ${encoding}`,
    task: 'streamed',
    script: (turn) => {
      const encode = encoding === 'gzip' ? gzipSync : brotliCompressSync;
      turn.response
        .writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': encoding })
        .end(encode(good(turn)));
    },
    expected: {},
  })),
];
