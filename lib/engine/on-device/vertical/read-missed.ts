import { readingOfTag } from '../languages/language-tags.ts';
import type { LinesInLanguages } from '../languages/read-languages.ts';
import { readingScore } from '../languages/reading-score.ts';
import type { ReadLine } from '../recognition/read-line.ts';
import type { RotatedRectangle } from '../rotated-rectangle.ts';

/** A short column tells no language: from this confidence on it is in that of the others. */
const leastScore = 0.6;

/**
 * Reads those columns of a page that were not read in another language in that of the first that was: the last of a
 * paragraph, of a character or two.
 *
 * @param rectangles of the lines, in their order.
 */
export async function readMissed(
  read: LinesInLanguages,
  rectangles: readonly RotatedRectangle[],
  readLine: (rectangle: RotatedRectangle, data: string) => Promise<ReadLine | undefined>,
): Promise<LinesInLanguages> {
  const columns = [...rectangles.entries()].filter(([, { isColumn }]) => isColumn);
  const language = columns.map(([at]) => read.languages[at]).find((tag) => tag !== undefined);
  const data = language === undefined ? undefined : readingOfTag(language);
  if (data === undefined || data === 'english') return read;
  const lines = [...read.lines];
  const languages = [...read.languages];
  for (const [at, rectangle] of columns) {
    if (languages[at] !== undefined) continue;
    const line = await readLine(rectangle, data.id);
    if (readingScore(line, data.script) < leastScore) continue;
    [lines[at], languages[at]] = [line, language];
  }
  return { ...read, lines, languages };
}
