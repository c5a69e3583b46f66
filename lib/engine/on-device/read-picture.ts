import type { Pixels } from '../../image/pixels.ts';
import type { RecognizedText } from '../../image/recognized-text.ts';
import type { ReadingHints } from '../../task/reading-hints.ts';
import { flattenTransparency } from './flatten-transparency.ts';
import { languagesOf } from './languages/languages-of.ts';
import { chosenData, readBesideChosen } from './languages/read-chosen-language.ts';
import { type LinesInLanguages, readLanguages } from './languages/read-languages.ts';
import { arrangeLines } from './layout/arrange-lines.ts';
import { expectedOrder } from './layout/expected-order.ts';
import type { QuarterTurn } from './orientation/quarter-turn.ts';
import { sidewaysTurn } from './orientation/sideways-turn.ts';
import { uprightPixels } from './orientation/upright-pixels.ts';
import { type LinesRead, readLines } from './read-lines.ts';
import type { Reader } from './reader.ts';
import type { ReadLine } from './recognition/read-line.ts';
import type { RotatedRectangle } from './rotated-rectangle.ts';

/**
 * How far a reading has come: detector runs or lines, `done` of `total`. `lines` are those read since
 * the last report, in no particular order, with places on the upright page.
 */
export interface ReadProgress {
  readonly stage: 'detecting' | 'reading';
  readonly done: number;
  readonly total: number;
  readonly lines?: readonly ReadLine[];
}

/** How a reading is watched and stopped. */
export interface ReadOptions {
  /** In what languages the picture may be. */
  readonly languages: ReadingHints;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadProgress) => void;
}

/** Who reads a picture. */
export interface Readers {
  /** Finds the lines, then reads them with the others. */
  readonly first: Reader;
  /** Those who help with the lines, each as soon as it is loaded, if it can. Asked for only if help pays. */
  readonly helpers: () => readonly Promise<Reader | undefined>[];
}

/** A picture's page as it was read. */
export interface ReadPage {
  /** The picture without transparency, turned so that the page stands upright. */
  readonly pixels: Pixels;
  /** How far the page is turned in the picture. */
  readonly turn: QuarterTurn;
  /** The text, with places on the upright page; without paragraphs where there is none. */
  readonly recognized: RecognizedText;
}

/**
 * Reads the text of a picture, whichever way up its page is. The result does not depend on who reads which
 * line, nor on who is done first. An aborted signal ends the reading with its reason, once the lines under way
 * are read.
 */
export async function readPicture(pixels: Pixels, readers: Readers, options: ReadOptions): Promise<ReadPage> {
  const opaque = flattenTransparency(pixels);
  const rectangles = await findLines(opaque, readers, options);
  const sideways = await sidewaysTurn(rectangles, (rectangle) => {
    options.signal.throwIfAborted();
    return readers.first.readLine(opaque, rectangle);
  });
  if (sideways !== 0) return readTurned(opaque, sideways, readers, options);
  const lines = await readInOrder(opaque, rectangles, readers, { ...options, mayBeUpsideDown: true });
  return lines === 'upside-down' ? readTurned(opaque, 180, readers, options) : toPage(opaque, 0, lines);
}

/** Finds the lines of a turned page anew, as those of an upright one: so both are read the same. */
async function readTurned(
  picture: Pixels,
  turn: QuarterTurn,
  readers: Readers,
  options: ReadOptions,
): Promise<ReadPage> {
  const pixels = uprightPixels(picture, turn);
  const rectangles = await findLines(pixels, readers, options);
  const lines = await readInOrder(pixels, rectangles, readers, { ...options, mayBeUpsideDown: false });
  return toPage(pixels, turn, lines === 'upside-down' ? nothing : lines);
}

function findLines(
  pixels: Pixels,
  { first }: Readers,
  { signal, onProgress }: ReadOptions,
): Promise<readonly RotatedRectangle[]> {
  return first.findLines(pixels, {
    signal,
    onProgress: (done, total) => onProgress({ stage: 'detecting', done, total }),
  });
}

/** As English first, or in the language that was chosen; then what of it is in other languages. */
async function readInOrder(
  pixels: Pixels,
  rectangles: readonly RotatedRectangle[],
  readers: Readers,
  options: ReadOptions & { readonly mayBeUpsideDown: boolean },
): Promise<LinesInLanguages | 'upside-down'> {
  const { signal, onProgress, languages, mayBeUpsideDown } = options;
  const { chosen } = languages;
  const data = chosenData(chosen);
  const ordered = expectedOrder(rectangles);
  const lines = await readLines(pixels, ordered, readers, {
    signal,
    mayBeUpsideDown,
    data: data?.id,
    onLines: (done, total, read) => onProgress({ stage: 'reading', done, total, lines: read }),
  });
  signal.throwIfAborted();
  if (lines === 'upside-down') return lines;
  const readAgain = (numbers: readonly number[], id?: string): Promise<LinesRead> =>
    readSome(
      pixels,
      numbers.flatMap((at) => ordered[at] ?? []),
      readers,
      { signal, data: id },
    );
  if (chosen !== undefined && data !== undefined) return readBesideChosen(lines, chosen, data, readAgain);
  if (chosen !== undefined) return { lines, languages: [] };
  return readLanguages(ordered, lines, languages, {
    readWith: readAgain,
    identify: (texts) => readers.first.identifyLanguages(texts),
  });
}

/** Reads lines once more, with other data, untold. */
async function readSome(
  pixels: Pixels,
  rectangles: readonly RotatedRectangle[],
  readers: Readers,
  { signal, data }: { readonly signal: AbortSignal; readonly data: string | undefined },
): Promise<LinesRead> {
  const lines = await readLines(pixels, rectangles, readers, {
    signal,
    mayBeUpsideDown: false,
    data,
    onLines: () => undefined,
  });
  signal.throwIfAborted();
  return lines === 'upside-down' ? [] : lines;
}

const nothing: LinesInLanguages = { lines: [], languages: [] };

function toPage(pixels: Pixels, turn: QuarterTurn, read: LinesInLanguages): ReadPage {
  const { width, height } = pixels;
  const { lines, doubt } = read;
  const paragraphs = arrangeLines(lines.filter((line) => line !== undefined));
  const languages = languagesOf(read);
  const recognized = {
    width,
    height,
    paragraphs,
    ...(languages.length > 0 && { languages }),
    ...(doubt && { doubt }),
  };
  return { pixels, turn, recognized };
}
