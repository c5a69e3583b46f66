import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EvalRecord } from './records.ts';

/** Prints how many characters were wrong, per picture and in all. */
export function reportTruth(folder: string, records: readonly EvalRecord[]): void {
  const total = { edits: 0, length: 0, pictures: 0 };
  for (const { image, text } of records) {
    const truth = truthOf(folder, image);
    if (truth === undefined) continue;
    const wanted = plain(truth);
    const edits = editDistance(plain(text), wanted);
    total.edits += edits;
    total.length += wanted.length;
    total.pictures++;
    console.log(`${percent(edits, wanted.length)}  ${image}`);
  }
  console.log(
    total.pictures === 0
      ? 'No picture has a truth beside it.'
      : `${percent(total.edits, total.length)}  wrong characters in ${total.pictures} pictures`,
  );
}

function truthOf(folder: string, image: string): string | undefined {
  const file = path.join(folder, image);
  const beside = file.replace(/\.\w+$/, '.txt');
  if (beside !== file && existsSync(beside)) return readFileSync(beside, 'utf8');
  const list = path.join(path.dirname(file), 'truth.jsonl');
  if (!existsSync(list)) return undefined;
  for (const line of readFileSync(list, 'utf8').split('\n').filter(Boolean)) {
    const truth = JSON.parse(line) as { image?: string; text?: string };
    if (truth.image !== undefined && path.basename(truth.image) === path.basename(file)) {
      return truth.text;
    }
  }
  return undefined;
}

/** Compatible forms and the amount of white space make no difference. */
function plain(text: string): string[] {
  return Array.from(text.normalize('NFKC').replace(/\s+/g, ' ').trim());
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(whole, 1)).toFixed(2)} %`.padStart(9);
}

/** Fewest insertions, deletions and replacements. */
function editDistance(from: readonly string[], to: readonly string[]): number {
  let previous = Uint32Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, character] of from.entries()) {
    const current = new Uint32Array(to.length + 1);
    current[0] = row + 1;
    for (let column = 1; column <= to.length; column++) {
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (to[column - 1] === character ? 0 : 1),
      );
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
