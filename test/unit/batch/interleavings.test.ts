import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError, type ErrorCode } from '../../../lib/errors.ts';
import { BatchModel } from '../../fakes/batch-model.ts';
import { numberGenerator } from '../number-generator.ts';

type Draw = (limit: number) => number;
type Step = (model: BatchModel, draw: Draw) => void;

const pick = <T>(list: readonly T[], draw: Draw): T | undefined => list[draw(list.length || 1)];
const take = <T>(list: T[], draw: Draw): T | undefined => list.splice(draw(list.length || 1), 1)[0];

/** The row under way that an engine has, or that is still being had. */
const sentOne = (model: BatchModel, draw: Draw) =>
  pick(
    model.underWay.filter(({ isSent }) => isSent),
    draw,
  );

/** What a reading may end with. */
const faults: readonly ErrorCode[] = [
  'rate-limited',
  'server-failed',
  'server-unreachable',
  'connection-broken',
  'timeout',
  'key-wrong',
  'server-not-api',
  'answer-not-json',
];

/** Everything that can happen, each as often as it stands here. */
const steps: Readonly<Record<string, readonly [times: number, step: Step]>> = {
  'many pictures are started': [3, (model, draw) => model.start(1 + draw(6), draw(3) > 0, draw(5) === 0)],
  'a picture is had': [8, (model, draw) => void pick(model.underWay, draw)?.go()],
  'a picture cannot be had': [
    1,
    (model, draw) => pick(model.underWay, draw)?.fail(new AppError('image-damaged')),
  ],
  'a row is answered': [8, (model, draw) => sentOne(model, draw)?.answer()],
  'a row fails': [
    4,
    (model, draw) => sentOne(model, draw)?.fail(new AppError(pick(faults, draw) ?? 'timeout')),
  ],
  pause: [2, (model) => model.runner.pause()],
  stop: [
    2,
    (model) => {
      model.runner.stop();
      model.checkStopped();
    },
  ],
  'go on': [3, (model) => model.sayAgain()],
  'try failed rows again': [2, (model, draw) => model.sayAgain([draw(6), draw(6), draw(6)])],
  'a row is corrected': [1, (model, draw) => model.runner.edit(draw(6), { values: [], issues: [] })],
  drop: [1, (model) => void model.runner.drop()],
  'files are gone': [1, (model) => void (model.isHeld = false)],
  'files are chosen again': [
    2,
    (model) => {
      model.isHeld = true;
      model.runner.advance();
    },
  ],
  withdraw: [1, (model) => model.withdraw()],
  allow: [1, (model) => void (model.isAllowed = true)],
  'a single picture is started': [2, (model, draw) => void model.single.start(1 + draw(2), false)],
  'it is captured': [3, (model, draw) => take(model.single.captures, draw)?.go()],
  'its engine is chosen': [3, (model, draw) => take(model.single.choices, draw)?.go()],
  'it is answered': [
    3,
    (model, draw) => {
      const reading = take(model.single.readings, draw);
      if (reading) model.single.read(reading);
    },
  ],
  'the background is stopped': [
    1,
    (model) => {
      vi.clearAllTimers();
      model.kill();
    },
  ],
  'a moment': [4, (_model, draw) => void vi.advanceTimersByTime(draw(6000))],
  'a while': [1, (_model, draw) => void vi.advanceTimersByTime(draw(130_000))],
};
const wheel = Object.entries(steps).flatMap(([name, [times]]) => Array.from({ length: times }, () => name));

/** So that everything that was waiting for a promise has gone on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 60; turn++) await Promise.resolve();
}

/** Plays one order of events, and gives what broke. */
async function play(seed: number): Promise<{ broken: readonly string[]; told: readonly string[] }> {
  const draw = numberGenerator(seed);
  const model = new BatchModel();
  const told: string[] = [];
  await settle();
  for (let at = 0; at < 40 && model.broken.length === 0; at++) {
    const name = wheel[draw(wheel.length)] ?? 'drop';
    told.push(name);
    steps[name]?.[1](model, draw);
    await settle();
    model.check();
  }
  const broken = [...model.broken, ...(model.broken.length === 0 ? await whatNeverEnds(model) : [])];
  vi.clearAllTimers();
  return { broken, told };
}

/** From now on all goes well, and the person has it go on: every row ends, and the background may sleep. */
async function whatNeverEnds(model: BatchModel): Promise<readonly string[]> {
  model.isHeld = true;
  model.isAllowed = true;
  for (const { id } of model.single.started) model.single.runner.stop(id);
  for (let more = 0; more < 10; more++) {
    const { batch } = model.runner.whole ?? {};
    if (batch && batch.status !== 'running' && batch.status !== 'finished') model.sayAgain();
    model.runner.advance();
    for (const one of model.underWay.slice()) {
      void one.go();
      await settle();
      if (one.isSent) one.answer();
    }
    // The longest rest of an address that fails.
    vi.advanceTimersByTime(121_000);
    await settle();
    model.check();
  }
  const { batch, rows = [] } = model.runner.whole ?? {};
  const left = rows.filter(({ status }) => status === 'waiting' || status === 'reading');
  return [
    ...model.broken,
    ...(left.length > 0 ? [`${left.length} rows that never end, ${batch?.status}`] : []),
    ...(model.awake > 0 ? ['awake for ever'] : []),
  ];
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Some with every test run, many with `npm run fuzz`. */
const orders = Number(process.env['FUZZ_RUNS'] ?? 500);

test(
  `R01 P08 F38 F57: ${orders} orders of events with many pictures break no promise`,
  { timeout: 1_500_000 },
  async () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= orders; seed++) {
      const { broken, told } = await play(seed);
      for (const name of told) seen.add(name);
      if (broken.length > 0) expect.fail(`seed ${seed}: ${broken[0]}\nafter: ${told.join(' → ')}`);
    }
    expect([...seen].toSorted()).toEqual(Object.keys(steps).toSorted());
  },
);
