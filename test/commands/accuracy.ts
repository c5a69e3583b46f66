import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defaultParameters } from '../../lib/task/task-parameters.ts';
import type { TaskDefinition } from '../../lib/task/task-definition.ts';
import type { TaskId } from '../../lib/task/task.ts';
import { isBuilt } from '../browser/extension-directory.ts';
import { characterErrorRate } from '../unit/engine/on-device/character-error-rate.ts';
import { circumstancesNow } from './accuracy/circumstances.ts';
import { Comparison } from './accuracy/comparison.ts';
import { recordsFolder } from './accuracy/kept-records.ts';
import { readOptions, usage, type AccuracyOptions } from './accuracy/options.ts';
import { ownSets } from './accuracy/own-sets.ts';
import { openReadings, type PictureReadings } from './accuracy/picture-readings.ts';
import type { SetRecord } from './accuracy/set-record.ts';
import { summarize } from './accuracy/summarize.ts';
import { findSets, type PictureSet } from './accuracy/truths.ts';
import { writePage } from './accuracy/write-page.ts';
import { buildExtension } from './build-extension.ts';
import { TesseractJs } from './peers/tesseract-js.ts';
import { tesseractVersion } from './peers/tesseract-program.ts';

await main().catch((thrown: unknown) => {
  console.error(thrown instanceof Error ? thrown.message : String(thrown));
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') return console.log(usage);
  if (!options.table) {
    if (options.build || !isBuilt('chromium')) buildExtension();
    const isOwn = options.images.length === 0;
    const sets = isOwn ? ownSets() : options.images.flatMap(findSets);
    const wanted = sets.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
    if (wanted.length === 0)
      throw new Error(`There is no set of that name; there are ${sets.map(({ name }) => name).join(', ')}.`);
    for (const set of wanted) {
      if (await measureSet(set, options, isOwn)) continue;
      process.exitCode = 130;
      return console.error('Stopped. The same command goes on from here.');
    }
  }
  console.error(`Written: ${writePage()}`);
}

/** Reads what is left of a set and keeps its numbers. @returns whether it came to the end. */
async function measureSet(set: PictureSet, options: AccuracyOptions, isOwn: boolean): Promise<boolean> {
  const name = [options.name, set.name].filter(Boolean).join('-');
  const task = options.task ?? ownTaskOf(set) ?? taskOf(set.name);
  const taskName = typeof task === 'string' ? task : 'own';
  const readings = await readSet(set, name, task, options.peers);
  if (readings.length < set.truths.length) return false;
  const record: SetRecord = {
    name,
    kind: set.name,
    task: taskName,
    ...circumstancesNow(),
    command: ['npm run accuracy', ...(isOwn ? [] : ['-- --images FOLDER'])].join(' '),
    versions: [...(readings[0]?.versions ?? [])],
    ...summarize(set, readings),
    ...(set.name === 'own-pictures' && { characterErrors: characterErrors(set, readings) }),
  };
  mkdirSync(recordsFolder('sets'), { recursive: true });
  const file = path.join(recordsFolder('sets'), `${name}.json`);
  writeFileSync(file, `${JSON.stringify(record, undefined, 2)}\n`);
  return true;
}

/** Gives fewer readings than pictures where it is stopped, with Ctrl+C, between two of them. */
async function readSet(
  set: PictureSet,
  name: string,
  task: TaskId | TaskDefinition,
  peers: boolean,
): Promise<readonly PictureReadings[]> {
  const { readings, build, add } = openReadings(
    `${name}-${typeof task === 'string' ? task : 'own'}${peers ? '' : '-alone'}`,
  );
  const done = new Set(readings.map(({ image }) => image));
  const left = set.truths.map(({ image }) => image).filter((image) => !done.has(image));
  console.error(`${name}: ${set.truths.length} pictures, ${set.truths.length - left.length} read before.`);
  if (left.length === 0) return readings;
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  process.once('SIGINT', stop);
  const comparison = await Comparison.start(task, peers);
  try {
    const others = peers ? [await TesseractJs.version(), await tesseractVersion()] : [];
    const versions = [await comparison.browserVersion(), ...others];
    for (const image of left) {
      if (isStopped) break;
      const reading = { image, build, versions, ...(await comparison.read(path.join(set.folder, image))) };
      add(reading);
      readings.push(reading);
      const times = [reading.fieldshot.ms, ...Object.values(reading.peers).map(({ ms }) => ms)];
      const outcome = reading.fieldshot.error ?? times.map((ms) => `${Math.round(ms)}`).join(' ');
      console.error(`${readings.length}/${set.truths.length}  ${image}  ${outcome}`);
    }
    return readings;
  } finally {
    process.off('SIGINT', stop);
    await comparison.close();
  }
}

/** The task that a person would have made for a set's pictures. */
function ownTaskOf({ properties }: PictureSet): TaskDefinition | undefined {
  if (properties === undefined) return undefined;
  return {
    id: 'measured',
    name: 'Measured',
    instructions: '',
    parameters: defaultParameters,
    output: { kind: 'record', schema: { type: 'object', properties } },
  };
}

/** A folder of receipts is read as receipts; what it is called says so. */
function taskOf(set: string): TaskId {
  const tasks: readonly (readonly [RegExp, TaskId])[] = [
    [/receipt/u, 'receipt'],
    [/invoice/u, 'invoice'],
    [/table/u, 'table'],
    [/card/u, 'business-card'],
    [/form/u, 'form'],
  ];
  return tasks.find(([pattern]) => pattern.test(set))?.[1] ?? 'text';
}

function characterErrors(set: PictureSet, readings: readonly PictureReadings[]): Record<string, number> {
  const rates = readings.flatMap(({ image, fieldshot }) => {
    const truth = set.truths.find((each) => each.image === image)?.text;
    const rate = truth === undefined ? 0 : characterErrorRate(fieldshot.text, truth);
    return [[image.replace(/\.\w+$/u, ''), Math.round(rate * 1e5) / 1e5] as const];
  });
  return Object.fromEntries(rates);
}
