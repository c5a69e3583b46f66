import { expect, it } from 'vitest';
import type { PictureDrawer } from '../../../../lib/engine/vision/fit/fit-picture.ts';
import { EndpointMemory } from '../../../../lib/engine/vision/ladder/endpoint-memory.ts';
import type { Profile } from '../../../../lib/engine/vision/profiles/profile.ts';
import { profiles } from '../../../../lib/engine/vision/profiles/profiles.ts';
import { RunGates } from '../../../../lib/engine/run-gates.ts';
import { AppError, errorCodes } from '../../../../lib/errors.ts';
import type { LedgerEntry } from '../../../../lib/net/ledger-entry.ts';
import { dataTask, textTask } from '../../../fakes/compiled-task.ts';
import { chatWire, responsesWire } from '../../../servers/contract/wire.ts';
import { numberGenerator } from '../../number-generator.ts';
import { runAgainst, testKey } from './run-against.ts';

type Random = (limit: number) => number;

const runs = Number(process.env['FAULT_RUNS'] ?? 600);

/** Runs that are under way together. */
const together = 200;

const limits = { firstByteMs: 40, idleMs: 40, totalMs: 400, receivedBytes: 200_000 };

const drawer: PictureDrawer = {
  open: async () => ({
    width: 100,
    height: 50,
    isDrawn: true,
    isOpaque: async () => true,
    encode: async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    close: () => undefined,
  }),
};

const answer = '{"code":"C0FFEE","kind":"Receipt","total":null,"items":[{"name":"Käse 🧀"}]}';

const words = [
  'response_format json_schema is not supported',
  'failed to load image',
  'Loading model',
  'context length',
  'too large',
  'Unknown name "temperature"',
  'insufficient_quota',
  'model not found',
  `key ${testKey} wrong`,
  '',
];

const statuses = [200, 204, 301, 400, 401, 402, 403, 404, 408, 413, 415, 422, 429, 500, 502, 503, 524, 529];

/** What a stream says if nothing befalls it. */
function goodStream(profile: Profile): string {
  const wire = profile.endpoint === 'responses' ? responsesWire() : chatWire(profile.id);
  return wire.start() + wire.text(answer) + wire.end('stop', { input: 900, output: 20 });
}

/** Something happens to the text of an answer. */
function befallen(text: string, random: Random): string {
  const at = random(text.length);
  switch (random(8)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + String.fromCharCode(random(0x300)) + text.slice(at + 1);
    case 2:
      return text.slice(0, at) + text.slice(random(text.length));
    case 3:
      return text.replaceAll('\n', '\r\n');
    case 4:
      return `<html>${text}`;
    case 5:
      return text.replace('stop', ['length', 'content_filter', 'error', ''][random(4)] ?? '');
    default:
      return text;
  }
}

/** A body in pieces, which may fall silent, break, or go on for ever. */
function bodyOf(text: string, random: Random, signal: AbortSignal): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const end = ['end', 'end', 'end', 'end', 'break', 'silence', 'endless'][random(7)];
  let at = 0;
  return new ReadableStream({
    async pull(sink) {
      if (random(3) === 0) await new Promise((resolve) => setTimeout(resolve, random(4)));
      if (at < bytes.length) return sink.enqueue(bytes.slice(at, (at += 1 + random(400))));
      if (end === 'end') return sink.close();
      if (end === 'break') return sink.error(new TypeError('terminated'));
      if (end === 'endless') return sink.enqueue(new TextEncoder().encode(': more\n\n'.repeat(100)));
      // Silent for ever, and deaf: only a limit, or the person, ends it.
      await new Promise(() => signal);
    },
  });
}

function faultyFetch(profile: Profile, random: Random): typeof fetch {
  return async (_address, options) => {
    const signal = options?.signal ?? new AbortController().signal;
    if (random(12) === 0) throw new TypeError('Failed to fetch');
    if (random(25) === 0) return new Promise(() => undefined);
    const status = random(2) === 0 ? 200 : (statuses[random(statuses.length)] ?? 200);
    const word = words[random(words.length)] ?? '';
    const refusal = [
      JSON.stringify({ error: { message: word } }),
      JSON.stringify([{ error: word }]),
      `<b>${word}</b>`,
    ];
    const sent = new TextDecoder().decode(options?.body as Uint8Array);
    const isWhole = !sent.includes('"stream":true');
    const whole = JSON.stringify({ choices: [{ message: { content: answer }, finish_reason: 'stop' }] });
    const good = isWhole && profile.endpoint !== 'responses' ? whole : goodStream(profile);
    const text = status === 200 ? befallen(good, random) : (refusal[random(3)] ?? '');
    const type = random(6) === 0 ? 'text/plain' : isWhole ? 'application/json' : 'text/event-stream';
    const headers = {
      'content-type': type,
      ...(random(4) === 0 ? { 'retry-after': String(random(90)) } : {}),
    };
    return new Response(status === 204 ? null : bodyOf(text, random, signal), { status, headers });
  };
}

async function fault(seed: number): Promise<'answer' | 'cancelled' | 'error'> {
  const random = numberGenerator(seed);
  const profile = profiles[random(profiles.length)];
  if (!profile) throw new Error('no profile');
  const controller = new AbortController();
  const timer =
    random(5) === 0 ? setTimeout(() => controller.abort(new AppError('cancelled')), random(60)) : undefined;
  const entries: LedgerEntry[] = [];
  const target = { profile, baseUrl: new URL('https://api.example/v1/') };
  const task = random(3) === 0 ? textTask() : dataTask({ temperature: 0 });
  const { answer: given, thrown } = await runAgainst(
    target,
    { blob: new Blob(['x']), width: 100, height: 50 },
    task,
    {
      signal: controller.signal,
      parts: {
        drawer,
        limits,
        memory: new EndpointMemory(),
        gates: new RunGates(),
        fetch: faultyFetch(profile, random),
        onEntry: (entry) => entries.push(entry),
        random: () => random(1000) / 1000,
        wait: async (_ms, signal) => signal.throwIfAborted(),
      },
    },
  );
  clearTimeout(timer);
  const closed = entries.filter(({ state }) => state !== 'open').map(({ id }) => id);
  expect(new Set(closed).size, `seed ${seed}`).toBe(closed.length);
  expect(closed.length, `seed ${seed}`).toBe(entries.length / 2);
  if (given) {
    expect(thrown).toBeUndefined();
    expect(given.text, `seed ${seed}`).not.toBe('');
    return 'answer';
  }
  expect(thrown, `seed ${seed}`).toBeInstanceOf(AppError);
  const { code, details = '' } = thrown as AppError;
  expect(errorCodes).toContain(code);
  expect(code, `seed ${seed}: ${details}`).not.toBe('unexpected');
  expect(details).not.toContain(testKey);
  return code === 'cancelled' ? 'cancelled' : 'error';
}

it(
  `ends ${runs} runs with faults in an answer, a named error or a stop, and leaves nothing open [R01 R03]`,
  { timeout: 300_000 },
  async () => {
    const ends = { answer: 0, cancelled: 0, error: 0 };
    for (let seed = 0; seed < runs; seed += together) {
      const batch = Array.from({ length: Math.min(together, runs - seed) }, (_, at) => fault(seed + at));
      for (const end of await Promise.all(batch)) ends[end]++;
    }
    expect(ends.answer + ends.cancelled + ends.error).toBe(runs);
    // All three happen: a test in which none succeeds, or none is stopped, shows nothing.
    for (const count of Object.values(ends)) expect(count).toBeGreaterThan(runs / 50);
  },
);
