import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isBuilt } from '../browser/extension-directory.ts';
import { circumstancesNow } from './accuracy/circumstances.ts';
import { recordsFolder } from './accuracy/kept-records.ts';
import { median } from './accuracy/median.ts';
import type { SpeedRecord } from './accuracy/speed-record.ts';
import { writePage } from './accuracy/write-page.ts';
import { benchBatch } from './bench/batch.ts';
import { benchBatchPicking } from './bench/batch-picking.ts';
import { benchBatchPool } from './bench/batch-pool.ts';
import { benchBatchServed } from './bench/batch-served.ts';
import { benchBuilder } from './bench/builder.ts';
import { benchClip } from './bench/clip.ts';
import { benchCold } from './bench/cold.ts';
import type { Measure } from './bench/measure.ts';
import { benchMemory } from './bench/memory.ts';
import { benchOverlay } from './bench/overlay.ts';
import { benchPictures } from './bench/pictures.ts';
import { benchPopup } from './bench/popup.ts';
import { benchProfile } from './bench/profile.ts';
import { benchSent } from './bench/sent.ts';
import { benchWorker } from './bench/worker.ts';
import { buildExtension } from './build-extension.ts';
import { TesseractJs } from './peers/tesseract-js.ts';
import { tesseractVersion } from './peers/tesseract-program.ts';

/** Every part that is measured; each gives lines for the table. */
const parts: Readonly<Record<string, () => Promise<readonly Measure[]>>> = {
  overlay: benchOverlay,
  pictures: benchPictures,
  clip: benchClip,
  cold: benchCold,
  profile: benchProfile,
  memory: benchMemory,
  sent: benchSent,
  worker: benchWorker,
  builder: benchBuilder,
  popup: benchPopup,
  batch: benchBatch,
  'batch-served': benchBatchServed,
  'batch-pool': benchBatchPool,
  'batch-picking': benchBatchPicking,
};

const usage = `Measures the built extension on this machine, in Chromium, beside Tesseract where that does the same.

  npm run bench -- [PART…] [--keep] [--build]

  PART      ${Object.keys(parts).join(', ')}; all unless told
  --keep    keeps the medians in docs/accuracy/speed/ and writes docs/accuracy.md from them
  --build   builds first, also where a build is there
`;

await main().catch((thrown: unknown) => {
  console.error(thrown instanceof Error ? thrown.message : String(thrown));
  process.exitCode = 1;
});

/** Measures the built extension on this machine, and prints medians. It holds nothing to a limit. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      keep: { type: 'boolean', default: false },
      build: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const unknown = positionals.find((part) => !(part in parts));
  if (unknown !== undefined) throw new Error(`There is no part "${unknown}".\n\n${usage}`);
  if (values.help) return console.log(usage);
  if (values.build || !isBuilt('chromium')) buildExtension();
  for (const [part, measure] of Object.entries(parts)) {
    if (positionals.length > 0 && !positionals.includes(part)) continue;
    const measures = await measure();
    for (const each of measures) console.log(lineOf(each));
    if (values.keep) await keep(part, measures);
  }
  if (values.keep) console.error(`Written: ${writePage()}`);
}

function lineOf({ name, values, unit = 'ms' }: Measure): string {
  const show = (value: number) => (unit === '×' ? value.toFixed(2) : String(Math.round(value)));
  const range = `from ${show(Math.min(...values))} to ${show(Math.max(...values))}`;
  return `${name.padEnd(64)} median ${show(median(values)).padStart(5)} ${unit}   ${range}   ${values.length} runs`;
}

async function keep(part: string, measures: readonly Measure[]): Promise<void> {
  const record: SpeedRecord = {
    part,
    ...circumstancesNow(),
    command: `npm run bench -- ${part} --keep`,
    versions: [await TesseractJs.version(), await tesseractVersion()],
    rows: measures.map(({ name, values, unit = 'ms' }) => {
      return { name, unit, value: Math.round(median(values) * 1000) / 1000, runs: values.length };
    }),
  };
  mkdirSync(recordsFolder('speed'), { recursive: true });
  const file = path.join(recordsFolder('speed'), `${part}.json`);
  writeFileSync(file, `${JSON.stringify(record, undefined, 2)}\n`);
}
