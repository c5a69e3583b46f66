import path from 'node:path';
import { Comparison } from '../accuracy/comparison.ts';
import { repositoryRoot } from '../../browser/extension-directory.ts';
import type { Measure } from './measure.ts';
import { pairwise } from './pairwise.ts';

const names = ['receipt', 'settings', 'settings-2x', 'dark', 'table', 'article', 'code', 'small'];
const rounds = 2;

/** The project's own pictures, read by all in turn, warm; `npm run accuracy` measures the same on any others. */
export async function benchPictures(): Promise<readonly Measure[]> {
  const own: number[] = [];
  const peers: number[] = [];
  const program: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Anew each round: a picture that was read is known to a reader that still runs.
    const comparison = await Comparison.start('text', true);
    try {
      for (const name of names) {
        const file = path.join(repositoryRoot, `test/fixtures/pictures/${name}.png`);
        const { fieldshot, peers: others } = await comparison.read(file);
        own.push(fieldshot.ms);
        peers.push(others.tesseractJs?.ms ?? Number.NaN);
        program.push(others.tesseract?.ms ?? Number.NaN);
      }
    } finally {
      await comparison.close();
    }
  }
  return [
    { name: 'a picture in Chromium', values: own },
    { name: 'tesseract.js, the same', values: peers },
    { name: 'Tesseract’s program, the same', values: program },
    { name: 'picture / tesseract.js', values: pairwise(own, peers), unit: '×' },
    { name: 'picture / Tesseract’s program', values: pairwise(own, program), unit: '×' },
  ];
}
