import type { Pixels } from '../../image/pixels.ts';
import type { Box, RecognizedText } from '../../image/recognized-text.ts';
import type { ReadingHints } from '../../task/reading-hints.ts';
import { sureText } from './codes/sure-text.ts';
import { isRead } from './is-read.ts';
import type { Script } from './languages/language-data.ts';
import { languagesOf } from './languages/languages-of.ts';
import { chosenData } from './languages/read-chosen-language.ts';
import type { LinesInLanguages } from './languages/read-languages.ts';
import { arrangeLines } from './layout/arrange-lines.ts';
import { expectedOrder } from './layout/expected-order.ts';
import type { QuarterTurn } from './orientation/quarter-turn.ts';
import { runsAcross } from './orientation/runs-across.ts';
import { sidewaysTurn } from './orientation/sideways-turn.ts';
import { uprightPixels } from './orientation/upright-pixels.ts';
import { readInOrder } from './read-in-order.ts';
import type { FindLinesOptions, FoundLines, Reader } from './reader.ts';
import { isInkedLine } from './recognition/is-inked-line.ts';
import type { ReadLine } from './recognition/read-line.ts';
import type { RotatedRectangle } from './rotated-rectangle.ts';
import { type FoundColumns, findColumns } from './vertical/find-columns.ts';
import { layColumns } from './vertical/lay-columns.ts';
import { readMissed } from './vertical/read-missed.ts';

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
  /**
   * Hears once where text stands for sure, in image px: of a plain picture when it is read, of any other nothing, as soon as
   * that is seen.
   */
  readonly onSureText?: ((text: readonly Box[]) => void) | undefined;
}

/** Who helps with the lines of a picture, until `isOver`. */
export type Helper = Pick<Reader, 'readLine'> & { readonly isOver?: boolean };

/** Who reads a picture. */
export interface Readers {
  /** Finds the lines, then reads them with the others. */
  readonly first: Reader;
  /** Those who help with the lines, each as soon as it can, if ever. Asked for only if help pays. */
  readonly helpers: () => readonly Promise<Helper | undefined>[];
}

/** A picture's page as it was read. */
export interface ReadPage {
  /** The picture, turned so that the page stands upright. */
  readonly pixels: Pixels;
  /** How far the page is turned in the picture. */
  readonly turn: QuarterTurn;
  /** The text, with places on the upright page; without paragraphs where there is none. */
  readonly recognized: RecognizedText;
  /** It is a plain picture: where its words are surely read, nothing else stands. */
  readonly isPlain?: true;
}

/**
 * Reads the text of an opaque picture, whichever way up its page is. The result does not depend on who reads which
 * line, nor on who is done first. An aborted signal ends the reading with its reason, once the lines under way
 * are read.
 */
export async function readPicture(pixels: Pixels, readers: Readers, options: ReadOptions): Promise<ReadPage> {
  const { plain, rectangles } = await readPlain(pixels, readers, options);
  if (plain !== undefined) {
    const page = toPage(pixels, 0, plain);
    options.onSureText?.(sureText(page.recognized));
    return { ...page, isPlain: true };
  }
  const sideways = await sidewaysTurn(rectangles, readBy(pixels, readers, options));
  if (sideways !== 0) return readTurned(pixels, sideways, readers, options);
  const columns = await columnsOf(pixels, rectangles, readers, options);
  if (columns.size > 0) return readWithColumns(pixels, rectangles, columns, readers, options);
  const lines = await readInOrder(pixels, rectangles, readers, { ...options, mayBeUpsideDown: true });
  return isRead(lines) ? toPage(pixels, 0, lines) : readTurned(pixels, 180, readers, options);
}

/** Reads single lines before the others are, to see how a page lies. */
function readBy(
  pixels: Pixels,
  { first }: Readers,
  { signal }: ReadOptions,
): (rectangle: RotatedRectangle) => Promise<ReadLine | undefined> {
  return (rectangle) => {
    signal.throwIfAborted();
    return first.readLine(pixels, rectangle);
  };
}

/** The columns of Chinese or Japanese on a page, if its language may be one of these. */
async function columnsOf(
  pixels: Pixels,
  rectangles: readonly RotatedRectangle[],
  { first }: Readers,
  { languages: { chosen }, signal }: ReadOptions,
): Promise<FoundColumns> {
  const script = chosenData(chosen)?.script;
  if (chosen !== undefined && !columnScripts.has(script)) return new Map();
  return findColumns(pixels, rectangles, (picture, rectangle, data) => {
    signal.throwIfAborted();
    return first.readLine(picture, rectangle, { data });
  });
}

const columnScripts: ReadonlySet<Script | undefined> = new Set<Script>(['Hans', 'Hant', 'Jpan']);

/** Reads the columns of a page as lines across, beside its other lines. */
async function readWithColumns(
  pixels: Pixels,
  rectangles: readonly RotatedRectangle[],
  columns: FoundColumns,
  readers: Readers,
  options: ReadOptions,
): Promise<ReadPage> {
  const laid = layColumns(pixels, [...columns.values()]);
  const across = rectangles.filter((rectangle) => !columns.has(rectangle));
  const ordered = expectedOrder([...across, ...laid.rectangles]);
  const read = await readInOrder(laid.pixels, ordered, readers, {
    ...options,
    mayBeUpsideDown: false,
    onProgress: ({ lines, ...progress }) =>
      options.onProgress({ ...progress, ...(lines && { lines: lines.map(laid.placeBack) }) }),
  });
  if (!isRead(read)) return toPage(pixels, 0, nothing);
  const whole = await readMissed(read, ordered, (rectangle, data) => {
    options.signal.throwIfAborted();
    return readers.first.readLine(laid.pixels, rectangle, { data });
  });
  const lines = whole.lines.map((line) => line && laid.placeBack(line));
  return toPage(pixels, 0, { ...whole, lines });
}

/** Finds the lines of a turned page anew, as those of an upright one: so both are read the same. */
async function readTurned(
  picture: Pixels,
  turn: QuarterTurn,
  readers: Readers,
  options: ReadOptions,
): Promise<ReadPage> {
  const pixels = uprightPixels(picture, turn);
  const { plain, rectangles } = await readPlain(pixels, readers, { ...options, onSureText: undefined });
  if (plain !== undefined) return toPage(pixels, turn, plain);
  const lines = await readInOrder(pixels, rectangles, readers, { ...options, mayBeUpsideDown: false });
  return toPage(pixels, turn, isRead(lines) ? lines : nothing);
}

/** A page that was read already, being a plain one, or else the lines that the detector finds. */
type Begun =
  | { readonly plain: LinesInLanguages; readonly rectangles?: never }
  | { readonly plain?: undefined; readonly rectangles: readonly RotatedRectangle[] };

/**
 * Reads a plain picture without the detector: one whose lines are found by their ink and can be read surely as they
 * stand, in the letters of English. Of any other it has the detector find the lines.
 */
async function readPlain(pixels: Pixels, readers: Readers, options: ReadOptions): Promise<Begun> {
  const detect = async (): Promise<Begun> => {
    options.onSureText?.([]);
    return findLines(pixels, readers, options, 'detector');
  };
  if (chosenData(options.languages.chosen) !== undefined) return detect();
  const {
    rectangles: ink,
    areInk,
    isLossy = false,
    rest = [],
  } = await findLines(pixels, readers, options, 'ink');
  if (!areInk) return detect();
  const more =
    rest.length === 0 ? [] : (await findLines(pixels, readers, options, { lines: ink, rest })).rectangles;
  const rectangles = [...ink, ...more];
  if (!(await runsAcross(rectangles, readBy(pixels, readers, options)))) return detect();
  const inked = rectangles.filter(isInkedLine);
  const read = await readInOrder(pixels, rectangles, readers, {
    ...options,
    mayBeUpsideDown: true,
    mostUnsure: Math.floor(unsureShare * inked.length),
    isLossy,
  });
  const isPlain = isRead(read) && read.lines.some((line) => line !== undefined);
  return isPlain ? { plain: read } : detect();
}

/** A picture that seems plain may have this share of lines that are not surely read: drawings, which are looked at again. */
const unsureShare = 0.35;

function findLines(
  pixels: Pixels,
  { first }: Readers,
  { signal, onProgress }: ReadOptions,
  look: FindLinesOptions['look'],
): Promise<FoundLines> {
  return first.findLines(pixels, {
    signal,
    look,
    onProgress: (done, total) => onProgress({ stage: 'detecting', done, total }),
  });
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
