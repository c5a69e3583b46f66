import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { extensionDirectory, repositoryRoot } from '../../browser/extension-directory.ts';
import type { EvalRecord } from '../eval/records.ts';
import type { PeerReading } from '../peers/peer-reading.ts';
import type { ReaderName } from './set-record.ts';

/** What every reader made of one picture, one after the other in one run. */
export interface PictureReadings {
  /** Under the set's folder. */
  readonly image: string;
  /** Fingerprint of the built extension that read it. */
  readonly build: string;
  /** Of the browser and the peers. */
  readonly versions: readonly string[];
  readonly fieldshot: EvalRecord;
  readonly peers: Partial<Record<ReaderName, PeerReading>>;
}

/** The readings of a set that were made with today's build, so that a stopped run goes on where it stopped. */
export function openReadings(name: string): {
  readonly readings: PictureReadings[];
  readonly build: string;
  add(reading: PictureReadings): void;
} {
  const folder = path.join(repositoryRoot, '.output/accuracy');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.jsonl`);
  const build = fingerprintOfBuild();
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const readings = lines.map((line) => JSON.parse(line) as PictureReadings);
  return {
    readings: readings.filter((each) => each.build === build),
    build,
    add: (reading) => appendFileSync(file, `${JSON.stringify(reading)}\n`),
  };
}

function fingerprintOfBuild(): string {
  const folder = extensionDirectory('chromium');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()) {
    hash.update(name).update(readFileSync(path.join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}
