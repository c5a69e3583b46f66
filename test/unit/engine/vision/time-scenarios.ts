import { expect } from 'vitest';
import type { Scenario } from './scenario.ts';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Limits short enough to be waited for. */
const short = { firstByteMs: 60, idleMs: 60, totalMs: 9000 };

/** Services that take their time, 24. */
export const timeScenarios: readonly Scenario[] = [
  {
    number: 24,
    name: 'an answer that comes late, but in time',
    changes: { parts: { limits: { ...short, firstByteMs: 9000, idleMs: 9000 } } },
    script: async (turn) => {
      await sleep(30);
      turn.answerWell();
    },
    expected: {},
  },
  {
    number: 24,
    name: 'no answer',
    changes: { parts: { limits: short } },
    script: () => undefined,
    expected: { error: 'server-stalled' },
  },
  {
    number: 24,
    name: 'a head and no answer',
    task: 'streamed',
    changes: { parts: { limits: short } },
    script: (turn) => turn.stream(),
    expected: { error: 'server-stalled' },
  },
  {
    number: 24,
    name: 'silence in mid-answer',
    task: 'streamed',
    changes: { parts: { limits: { ...short, firstByteMs: 9000 } } },
    script: (turn) => turn.stream(turn.wire.start() + turn.wire.text(turn.answerText.slice(0, 12))),
    expected: {
      error: 'server-stalled',
      check: (_answer, { thrown }) => expect(thrown).toHaveProperty('answer.rawText'),
    },
  },
  {
    number: 24,
    name: 'a drip',
    task: 'streamed',
    changes: { parts: { limits: { firstByteMs: 9000, idleMs: 9000, totalMs: 20_000 } } },
    script: async (turn) => {
      const { wire, answerText, tokens, response } = turn;
      turn.stream(wire.start());
      const size = Math.ceil(answerText.length / 8);
      for (let at = 0; at < answerText.length; at += size) {
        await sleep(15);
        response.write(wire.text(answerText.slice(at, at + size)));
      }
      response.end(wire.end('stop', tokens));
    },
    expected: { check: (_answer, { texts }) => expect(texts.length).toBeGreaterThan(1) },
  },
  {
    number: 24,
    name: 'a drip without end',
    task: 'streamed',
    changes: { parts: { limits: { firstByteMs: 9000, idleMs: 9000, totalMs: 150 } } },
    script: (turn) => {
      turn.stream(turn.wire.start());
      const timer = setInterval(() => turn.response.write(turn.wire.text('x')), 20);
      turn.response.on('close', () => clearInterval(timer));
    },
    expected: { error: 'server-stalled' },
  },
];
