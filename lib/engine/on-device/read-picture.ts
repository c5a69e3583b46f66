import type { Pixels } from '../../image/pixels.ts';
import type { RecognizedText } from '../../image/recognized-text.ts';
import { flattenTransparency } from './flatten-transparency.ts';
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
  return toPage(pixels, turn, lines === 'upside-down' ? [] : lines);
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

async function readInOrder(
  pixels: Pixels,
  rectangles: readonly RotatedRectangle[],
  readers: Readers,
  { signal, onProgress, mayBeUpsideDown }: ReadOptions & { readonly mayBeUpsideDown: boolean },
): Promise<LinesRead | 'upside-down'> {
  const lines = await readLines(pixels, expectedOrder(rectangles), readers, {
    signal,
    mayBeUpsideDown,
    onLines: (done, total, read) => onProgress({ stage: 'reading', done, total, lines: read }),
  });
  signal.throwIfAborted();
  return lines;
}

function toPage(pixels: Pixels, turn: QuarterTurn, lines: LinesRead): ReadPage {
  const { width, height } = pixels;
  const paragraphs = arrangeLines(lines.filter((line) => line !== undefined));
  return { pixels, turn, recognized: { width, height, paragraphs } };
}
