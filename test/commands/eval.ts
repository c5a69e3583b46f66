import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { isBuilt } from '../browser/extension-directory.ts';
import { buildExtension } from './build-extension.ts';
import { readOptions, usage, type EvalOptions } from './eval/options.ts';
import { PersistentReader } from './eval/persistent-reader.ts';
import { findPictures } from './eval/pictures.ts';
import { ReadingSession } from './eval/reading-session.ts';
import { openRecords, type EvalRecord } from './eval/records.ts';
import { reportTruth } from './eval/truth.ts';

await main().catch((thrown: unknown) => {
  console.error(thrown instanceof Error ? thrown.message : String(thrown));
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') return console.log(usage);
  if (options.build || !isBuilt(options.browser)) buildExtension();
  const { records, add } = openRecords(options.out);
  const done = new Set(records.map(({ image }) => image));
  const pictures = findPictures(options.images);
  const left = pictures.filter((image) => !done.has(image));
  console.error(`${pictures.length} pictures, ${pictures.length - left.length} read before.`);
  const isWhole = await readAll(left, options, add);
  if (!isWhole) {
    process.exitCode = 130;
    return console.error('Stopped. The same command goes on from here.');
  }
  console.error(`Done: ${options.out}`);
  if (options.truth) reportTruth(options.images, records);
}

/** @returns whether it came to the end; Ctrl+C stops it earlier. */
async function readAll(
  images: readonly string[],
  options: EvalOptions,
  add: (record: EvalRecord) => void,
): Promise<boolean> {
  const stored = options.settings ? (JSON.parse(readFileSync(options.settings, 'utf8')) as object) : {};
  const settings = { ...defaultSettings, ...stored, taskId: options.task };
  const reader = new PersistentReader(() => ReadingSession.start(options.browser, settings));
  const stop = () => void reader.stop();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const startedAt = Date.now();
  try {
    for (const [index, image] of images.entries()) {
      const record = await reader.read(image, readFileSync(path.join(options.images, image)));
      if (record === undefined) return false;
      add(record);
      const count = index + 1;
      const leftMs = ((Date.now() - startedAt) / count) * (images.length - count);
      const outcome = record.error ?? `${record.ms} ms`;
      console.error(`${count}/${images.length}, ${duration(leftMs)} left  ${image}  ${outcome}`);
    }
    return true;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await reader.stop();
  }
}

function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
