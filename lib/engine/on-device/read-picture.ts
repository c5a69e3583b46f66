import type { Pixels } from '../../image/pixels.ts';
import type { Line, RecognizedText } from '../../image/recognized-text.ts';
import type { ReadingHints } from '../../task/reading-hints.ts';
import { flattenTransparency } from './flatten-transparency.ts';
import { arrangeLines } from './layout/arrange-lines.ts';
import { languagesOf } from './languages/languages-of.ts';
import { chosenData, readBesideChosen } from './languages/read-chosen-language.ts';
import { type LinesInLanguages, readLanguages } from './languages/read-languages.ts';
import type { Reader } from './reader.ts';
import type { ReadLine } from './recognition/read-line.ts';
import { boundingBox, type RotatedRectangle } from './rotated-rectangle.ts';

/**
 * How far a reading has come: detector runs or lines, `done` of `total`. `lines` are those read since
 * the last report, in no particular order.
 */
export interface ReadProgress {
  readonly stage: 'detecting' | 'reading';
  readonly done: number;
  readonly total: number;
  readonly lines?: readonly Line[];
}

/** How a reading is watched and stopped. */
export interface ReadOptions {
  readonly signal: AbortSignal;
  readonly languages: ReadingHints;
  readonly onProgress: (progress: ReadProgress) => void;
}

/** Who reads a picture. */
export interface Readers {
  /** Finds the lines, then reads them with the others. */
  readonly first: Reader;
  /** Those who help with the lines, each as soon as it is loaded, if it can. Asked for only if help pays. */
  readonly helpers: () => readonly Promise<Reader | undefined>[];
}

/** With fewer lines, showing the picture to a helper takes as long as its help saves. */
const linesWorthSharing = 4;

/**
 * Reads the text of a picture; one without text gives no paragraphs. The result does not depend on
 * who reads which line, nor on who is done first. An aborted signal ends the reading with its reason,
 * once the lines under way are read.
 */
export async function readPicture(
  pixels: Pixels,
  readers: Readers,
  options: ReadOptions,
): Promise<RecognizedText> {
  const { width, height } = pixels;
  const opaque = flattenTransparency(pixels);
  const rectangles = await readers.first.findLines(opaque, {
    signal: options.signal,
    onProgress: (done, total) => options.onProgress({ stage: 'detecting', done, total }),
  });
  const read = await readInLanguages(opaque, rectangles, readers, options);
  options.signal.throwIfAborted();
  const { lines, doubt } = read;
  const languages = languagesOf(read);
  return {
    width,
    height,
    paragraphs: arrangeLines(lines.filter((line) => line !== undefined)),
    ...(languages.length > 0 && { languages }),
    ...(doubt && { doubt }),
  };
}

/** As English first, or in the language that was chosen; then what of it is in other languages. */
async function readInLanguages(
  pixels: Pixels,
  rectangles: readonly RotatedRectangle[],
  readers: Readers,
  options: ReadOptions,
): Promise<LinesInLanguages> {
  const { chosen } = options.languages;
  const data = chosenData(chosen);
  const lines = await readLines(pixels, rectangles, readers, options, data?.id);
  const readAgain = (numbers: readonly number[], id?: string): Promise<(ReadLine | undefined)[]> => {
    const some = numbers.flatMap((at) => rectangles[at] ?? []);
    return readLines(pixels, some, readers, { ...options, onProgress: () => undefined }, id);
  };
  if (chosen !== undefined && data !== undefined) return readBesideChosen(lines, chosen, data, readAgain);
  if (chosen !== undefined) return { lines, languages: [] };
  return readLanguages(rectangles, lines, options.languages, {
    readWith: readAgain,
    identify: (texts) => readers.first.identifyLanguages(texts),
  });
}

/** Every reader takes the next line when it is free; the lines come back in the rectangles' order. */
async function readLines(
  pixels: Pixels,
  rectangles: readonly RotatedRectangle[],
  { first, helpers }: Readers,
  { signal, onProgress }: ReadOptions,
  data?: string,
): Promise<(ReadLine | undefined)[]> {
  const total = rectangles.length;
  const lines = Array.from<ReadLine | undefined>({ length: total });
  const left = rectangles.entries();
  let done = 0;
  const takeLines = async (reader: Reader): Promise<void> => {
    while (!signal.aborted) {
      const next = left.next();
      if (next.done) return;
      const [at, rectangle] = next.value;
      const line = await reader.readLine(pixels, rectangle, data);
      lines[at] = line;
      done += 1;
      onProgress({ stage: 'reading', done, total, lines: line === undefined ? [] : [toLine(line)] });
    }
  };
  const firstIsDone = takeLines(first);
  const helping = (total < linesWorthSharing ? [] : helpers()).map(async (loading) => {
    // One who is still loading when no line is left is not waited for.
    const helper = await Promise.race([loading, firstIsDone]);
    if (helper !== undefined) await takeLines(helper);
  });
  await Promise.all([firstIsDone, ...helping]);
  return lines;
}

function toLine({ rectangle, words }: ReadLine): Line {
  return { words, box: boundingBox(rectangle), angle: rectangle.angle };
}
