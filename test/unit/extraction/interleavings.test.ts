import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../../../lib/errors.ts';
import { isFinished } from '../../../lib/extraction/extraction.ts';
import { longestHoldMs } from '../../../lib/image/vault.ts';
import { textTask } from '../../../lib/task/built-in-tasks.ts';
import { RunModel } from '../../fakes/run-model.ts';
import { numberGenerator } from '../number-generator.ts';

const tabs = [1, 2, 3];
/** This tab's window is a private one. */
const privateTab = 3;

type Draw = (limit: number) => number;
type Step = (model: RunModel, draw: Draw) => void;

const pick = <T>(list: readonly T[], draw: Draw): T | undefined => list[draw(list.length || 1)];
const take = <T>(list: T[], draw: Draw): T | undefined => list.splice(draw(list.length || 1), 1)[0];

let batches = 0;

/** Everything that can happen, each as often as it stands here. */
const steps: Readonly<Record<string, readonly [times: number, step: Step]>> = {
  start: [
    4,
    (model, draw) => {
      const tabId = tabs[draw(tabs.length)] ?? 1;
      model.start(tabId, tabId === privateTab);
    },
  ],
  captured: [6, (model, draw) => take(model.captures, draw)?.go()],
  'the page is left while it is captured': [1, (model, draw) => take(model.captures, draw)?.fail()],
  chosen: [6, (model, draw) => take(model.choices, draw)?.go()],
  'no engine could be chosen': [1, (model, draw) => take(model.choices, draw)?.fail()],
  answered: [
    5,
    (model, draw) => {
      const reading = take(model.readings, draw);
      if (reading) model.read(reading);
    },
  ],
  'an engine fails': [
    1,
    (model, draw) => take(model.readings, draw)?.reject(new AppError('server-failed', '503')),
  ],
  'a late word of progress': [
    2,
    (model, draw) => pick(model.readings, draw)?.options.onProgress({ stage: 'reading-lines', text: 'a' }),
  ],
  'what was sent so far': [
    2,
    (model, draw) => pick(model.readings, draw)?.options.onSent?.({ host: 'engine.example', bytes: draw(9) }),
  ],
  stop: [2, (model, draw) => model.runner.stop(pick(model.started, draw)?.id ?? '')],
  dismiss: [1, (model, draw) => model.runner.dismiss(pick(model.started, draw)?.id ?? '')],
  'a word on sending': [3, (model, draw) => model.answer(pick(model.started, draw)?.id ?? '', draw(2) === 0)],
  withdraw: [1, (model) => model.withdraw()],
  allow: [1, (model) => void (model.isAllowed = true)],
  'other settings': [
    2,
    (model, draw) => {
      model.isAsking = draw(2) === 0;
      model.isVisionChosen = draw(3) > 0;
    },
  ],
  'a private tab is closed': [
    1,
    (model) => model.runner.dismissWhere((each) => each.private && each.tabId === privateTab),
  ],
  'several files': [
    1,
    (model, draw) => {
      const tabId = tabs[draw(2)] ?? 1;
      const batch = `batch ${++batches}`;
      const runs = [1, 2, 3].map((at) => {
        const place = { batch, at, of: 3 };
        return { tabId, place, start: () => model.start(tabId, false, place) };
      });
      // What is stopped or one too many is said to whoever gave the files.
      void model.queue.add(runs).catch((thrown: unknown) => {
        if (!(thrown instanceof AppError)) model.broken.push(String(thrown));
      });
    },
  ],
  collect: [1, (model, draw) => void model.collector.start(draw(2) === 0, textTask)],
  'the background is stopped': [
    1,
    (model) => {
      vi.clearAllTimers();
      model.kill();
    },
  ],
  'a moment': [4, (_model, draw) => void vi.advanceTimersByTime(draw(6000))],
  'a while': [2, (_model, draw) => void vi.advanceTimersByTime(draw(longestHoldMs + 2000))],
};
const wheel = Object.entries(steps).flatMap(([name, [times]]) => Array.from({ length: times }, () => name));

/** So that everything that was waiting for a promise has gone on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 14; turn++) await Promise.resolve();
}

/** Plays one order of events, and gives what broke. */
async function play(seed: number): Promise<{ broken: readonly string[]; told: readonly string[] }> {
  const draw = numberGenerator(seed);
  const model = new RunModel();
  const told: string[] = [];
  await settle();
  for (let at = 0; at < 24 && model.broken.length === 0; at++) {
    const name = wheel[draw(wheel.length)] ?? 'start';
    told.push(name);
    steps[name]?.[1](model, draw);
    await settle();
    model.check();
  }
  // Nothing is answered any more: all that is under way ends by itself, one file of a batch after another.
  for (let more = 0; more < 30 && model.snapshot.some((each) => !isFinished(each)); more++) {
    vi.advanceTimersByTime(20 * 60_000 + 1);
    await settle();
  }
  vi.advanceTimersByTime(longestHoldMs);
  await settle();
  model.check();
  if (model.snapshot.some((each) => !isFinished(each))) model.broken.push('a run that never ended');
  if (model.vault.size > 0) model.broken.push(`${model.vault.size} pictures left`);
  return { broken: model.broken, told };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Some with every test run, many with `npm run fuzz`. */
const orders = Number(process.env['FUZZ_RUNS'] ?? 3000);

test(
  `R01 R06 P02 P08 F57 F58 F59: ${orders} orders of events break no promise`,
  { timeout: 1_500_000 },
  async () => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= orders; seed++) {
      const { broken, told } = await play(seed);
      for (const name of told) seen.set(name, (seen.get(name) ?? 0) + 1);
      if (broken.length > 0) expect.fail(`seed ${seed}: ${broken[0]}\nafter: ${told.join(' → ')}`);
    }
    expect([...seen.keys()].toSorted()).toEqual(Object.keys(steps).toSorted());
  },
);
