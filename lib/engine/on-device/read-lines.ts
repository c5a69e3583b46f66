import type { Pixels } from '../../image/pixels.ts';
import { lineConfidence } from './orientation/line-confidence.ts';
import { makesSense } from './orientation/makes-sense.ts';
import { turnRectangle } from './orientation/quarter-turn.ts';
import { UpsideDownCheck } from './orientation/upside-down-check.ts';
import type { Helper, Readers } from './read-picture.ts';
import type { LineOptions } from './reader.ts';
import { isInkedLine } from './recognition/is-inked-line.ts';
import { knownLetters } from './recognition/known-letters.ts';
import type { ReadLine } from './recognition/read-line.ts';
import type { RotatedRectangle } from './rotated-rectangle.ts';

/** How the reading of lines is watched and stopped. */
export interface ReadLinesOptions {
  readonly signal: AbortSignal;
  /** Whether the page may stand on its head. */
  readonly mayBeUpsideDown: boolean;
  /** The id of the data to read with; without, as English. */
  readonly data?: string | undefined;
  /** Whether lines in letters that the fast reader does not know may be left as they are, `onlyRead` in part. They are neither done nor told. */
  readonly mayLeaveUnknown?: boolean;
  /** With more lines found by their ink than this that are not surely read, the reading is given up as `unsure`; without, it never is. */
  readonly mostUnsure?: number | undefined;
  /** Hears how many lines of all are done, and those that could be read since the last call. */
  readonly onLines: (done: number, total: number, lines: readonly ReadLine[]) => void;
}

/** Showing the picture to a helper takes less than any line does. */
const linesWorthSharing = 2;

/** So few lines are read before anybody has read one: the longest come first, so that none is left to one reader at the end. */
const fewLines = 6;

/** One for each rectangle; undefined where nothing could be read. */
export type LinesRead = readonly (ReadLine | undefined)[];

/** Why the lines of a page are not read as they stand. */
export type Misread = 'upside-down' | 'unsure';

/**
 * Reads the lines of a page in the order given, every reader the next one when it is free. Gives `upside-down`
 * where the page stands on its head, `unsure` where it may be no text at all. Until it is known that it does not, no line is told, and none of a page that
 * cannot be read surely either way. An aborted signal ends it early, with what was read.
 */
export function readLines(
  pixels: Pixels,
  rectangles: readonly RotatedRectangle[],
  readers: Readers,
  options: ReadLinesOptions,
): Promise<LinesRead | Misread> {
  return new LinesAtWork(pixels, rectangles, options).read(readers);
}

/** The lines of one page while they are read. */
class LinesAtWork {
  readonly #pixels: Pixels;
  readonly #options: ReadLinesOptions;
  readonly #left: Iterator<[number, RotatedRectangle]>;
  readonly #lines: (ReadLine | undefined)[];
  readonly #check: UpsideDownCheck;
  #misread: Misread | undefined;
  #unsure = 0;
  #done = 0;
  /** Read, but not told yet. */
  #untold: ReadLine[] = [];

  constructor(pixels: Pixels, rectangles: readonly RotatedRectangle[], options: ReadLinesOptions) {
    this.#pixels = pixels;
    this.#options = options;
    this.#left = inTurn(rectangles).values();
    this.#lines = rectangles.map(() => undefined);
    this.#check = new UpsideDownCheck(options.mayBeUpsideDown ? rectangles : []);
  }

  async read({ first, helpers }: Readers): Promise<LinesRead | Misread> {
    const firstIsDone = this.#takeLines(first);
    const asked = this.#lines.length < linesWorthSharing ? [] : helpers();
    const helping = asked.map(async (loading) => {
      // One who is not free yet when no line is left is not waited for.
      const helper = await Promise.race([loading, firstIsDone]);
      if (helper !== undefined) await this.#takeLines(helper);
    });
    await Promise.all([firstIsDone, ...helping]);
    return this.#misread ?? this.#lines;
  }

  async #takeLines(reader: Helper): Promise<void> {
    while (!this.#options.signal.aborted && this.#misread === undefined && !reader.isOver) {
      const next = this.#left.next();
      if (next.done) return;
      const [at, rectangle] = next.value;
      const line = await reader.readLine(this.#pixels, rectangle, this.#how(this.#check.tells(at)));
      this.#lines[at] = line;
      if (line?.onlyRead === undefined) {
        this.#done += 1;
        if (line !== undefined) this.#untold.push(line);
      }
      if (isInkedLine(rectangle) && lineConfidence(line) < knownLetters) this.#unsure += 1;
      const isDoubtful = this.#check.note(at, line);
      await this.#judge(isDoubtful, reader);
      this.#tell();
    }
  }

  /** Of the lines that tell how a page stands, and of those of a plain one, more must be known. */
  #how(isTelling: boolean): LineOptions {
    const { data, mayLeaveUnknown, mostUnsure } = this.#options;
    if (mayLeaveUnknown !== true) return { data };
    return { data, unknown: isTelling || mostUnsure !== undefined ? 'beginning' : 'nothing' };
  }

  /** The same whoever reads which line first: where the reading may be unsure, nothing is tried upside down. */
  async #judge(isDoubtful: boolean, reader: Helper): Promise<void> {
    const { mostUnsure } = this.#options;
    if (mostUnsure === undefined) return isDoubtful ? this.#tryUpsideDown(reader) : undefined;
    if (isDoubtful || this.#unsure > mostUnsure) this.#misread = 'unsure';
  }

  async #tryUpsideDown(reader: Helper): Promise<void> {
    const turned = this.#check.telling.map((rectangle) => turnRectangle(rectangle, 180));
    const read = async (rectangle: RotatedRectangle) =>
      this.#options.signal.aborted ? undefined : reader.readLine(this.#pixels, rectangle, this.#how(true));
    if (await makesSense(turned, read)) this.#misread = 'upside-down';
  }

  #tell(): void {
    const isTold = this.#check.verdict === 'upright' && this.#misread === undefined;
    const told = isTold ? this.#untold.splice(0) : [];
    this.#options.onLines(this.#done, this.#lines.length, told);
  }
}

/** Lines with their places, in the order in which they are read. */
function inTurn(rectangles: readonly RotatedRectangle[]): [number, RotatedRectangle][] {
  const entries = [...rectangles.entries()];
  if (entries.length > fewLines) return entries;
  const length = ({ width, height }: RotatedRectangle): number => width / height;
  return entries.sort(([, a], [, b]) => length(b) - length(a));
}
