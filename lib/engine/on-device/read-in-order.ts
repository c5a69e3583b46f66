import type { Pixels } from '../../image/pixels.ts';
import { isRead } from './is-read.ts';
import type { ReadWith } from './languages/find-data.ts';
import { chosenData, readBesideChosen } from './languages/read-chosen-language.ts';
import { type LinesInLanguages, readLanguages } from './languages/read-languages.ts';
import { expectedOrder } from './layout/expected-order.ts';
import { lookAgain } from './look-again.ts';
import { type LinesRead, type Misread, readLines, type ReadLinesOptions } from './read-lines.ts';
import type { Readers, ReadOptions } from './read-picture.ts';
import { type RotatedRectangle, sliceOfRectangle } from './rotated-rectangle.ts';

/** As English first, or in the language that was chosen; then what of it is in other languages. */
export async function readInOrder(
  pixels: Pixels,
  rectangles: readonly RotatedRectangle[],
  readers: Readers,
  options: ReadOptions &
    Pick<ReadLinesOptions, 'mayBeUpsideDown' | 'mostUnsure'> & { readonly isLossy?: boolean },
): Promise<LinesInLanguages | Misread> {
  const { signal, onProgress, languages, mayBeUpsideDown, mostUnsure, isLossy = false } = options;
  const { chosen } = languages;
  const data = chosenData(chosen);
  let ordered: readonly RotatedRectangle[] = expectedOrder(rectangles);
  let readyLines = 0;
  let isTold = false;
  const tell: ReadLinesOptions['onLines'] = (done, _, read) => {
    readyLines = done;
    isTold ||= read.length > 0;
    onProgress({ stage: 'reading', done, total: ordered.length, lines: read });
  };
  const how = { signal, data: data?.id, mayLeaveUnknown: chosen === undefined };
  let lines = await readLines(pixels, ordered, readers, {
    ...how,
    mayBeUpsideDown,
    mostUnsure,
    onLines: tell,
  });
  signal.throwIfAborted();
  if (!isRead(lines)) return lines;
  if (mostUnsure !== undefined) {
    const again = await lookAgain(pixels, { rectangles: ordered, lines }, readers.first, {
      signal,
      isLossy,
      read: (found) => readSome(pixels, found, readers, { ...how, onLines: () => undefined }),
    });
    if (again === undefined) return 'unsure';
    ({ rectangles: ordered, lines } = again);
  }
  const readAgain: ReadWith = (numbers, id, most = Infinity) => {
    const before = readyLines;
    const isToEnd = chosen === undefined && id === undefined && most === Infinity;
    const again = numbers.flatMap((at) => ordered[at] ?? []);
    return readSome(
      pixels,
      again.map((rectangle) => beginningOf(rectangle, most)),
      readers,
      {
        signal,
        data: id,
        // Of a page of which nothing was told before, it is not known that it can be read as it stands.
        onLines: (done, total, read) => isToEnd && tell(before + done, total, isTold ? read : []),
      },
    );
  };
  if (chosen !== undefined && data !== undefined) return readBesideChosen(lines, chosen, data, readAgain);
  if (chosen !== undefined) return { lines, languages: [] };
  return readLanguages(ordered, lines, languages, {
    readWith: readAgain,
    identify: (texts) => readers.first.identifyLanguages(texts),
  });
}

/** Reads lines once more, with other data or to their end. */
async function readSome(
  pixels: Pixels,
  rectangles: readonly RotatedRectangle[],
  readers: Readers,
  options: Omit<ReadLinesOptions, 'mayBeUpsideDown' | 'mostUnsure'>,
): Promise<LinesRead> {
  const lines = await readLines(pixels, rectangles, readers, { ...options, mayBeUpsideDown: false });
  options.signal.throwIfAborted();
  return isRead(lines) ? lines : [];
}

/** Of a line that is longer, in heights, its beginning. */
function beginningOf(rectangle: RotatedRectangle, most: number): RotatedRectangle {
  const width = most * rectangle.height;
  return rectangle.width <= width ? rectangle : sliceOfRectangle(rectangle, 0, width);
}
