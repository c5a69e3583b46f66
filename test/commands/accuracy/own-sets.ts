import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../browser/extension-directory.ts';
import { findSets, type PictureSet } from './truths.ts';

/** The project's own pictures, and the receipts, tables and documents that its scripts draw; drawn once. */
export function ownSets(): PictureSet[] {
  const drawn = path.join(repositoryRoot, '.output/accuracy/drawn');
  const receipts = path.join(drawn, 'drawn-receipts');
  if (!existsSync(path.join(receipts, 'truth.jsonl'))) draw('receipts/draw-receipts.ts', receipts);
  if (!existsSync(path.join(drawn, 'drawn-tables-borderless'))) draw('tables/draw-tables.ts', drawn);
  if (!existsSync(path.join(drawn, 'drawn-records-dashboard'))) draw('records/draw-records.ts', drawn);
  const pictures = findSets(path.join(repositoryRoot, 'test/fixtures/pictures'));
  return [
    ...pictures.map(({ folder, truths }) => ({ name: 'own-pictures', folder, truths })),
    ...findSets(drawn),
  ];
}

function draw(script: string, folder: string): void {
  const file = path.join(repositoryRoot, 'test/fixtures', script);
  const { status, stderr } = spawnSync(process.execPath, [file, folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The pictures could not be drawn.\n${stderr}`);
}
