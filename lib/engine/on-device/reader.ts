import type { Pixels } from '../../image/pixels.ts';
import type { BeforeTile, Detector } from './detection/detect-map.ts';
import { detectLines } from './detection/detect-lines.ts';
import { detectRest } from './detection/detect-rest.ts';
import { inkLines } from './detection/ink/ink-lines.ts';
import type { InkLines } from './detection/ink/lines-of-shapes.ts';
import type { RestRegion } from './detection/ink/rest-of-page.ts';
import { identifyLanguages } from './languages/identify-languages.ts';
import type { LanguageShelf } from './languages/language-shelf.ts';
import { languageDataById } from './languages/language-data.ts';
import { nextMacrotask } from './next-macrotask.ts';
import { readSteep } from './orientation/read-steep.ts';
import type { LineEngine } from './recognition/line-engine.ts';
import { isLoneSign } from './recognition/is-lone-sign.ts';
import { readInTurn } from './recognition/read-in-turn.ts';
import type { ReadLine, Recognizer } from './recognition/read-line.ts';
import { withSymbols } from './recognition/symbols/with-symbols.ts';
import type { RotatedRectangle } from './rotated-rectangle.ts';

/** How the search for lines is watched and stopped. */
export interface FindLinesOptions {
  readonly signal: AbortSignal;
  /**
   * `ink`: the lines of a plain picture are found by their ink, those of no other. Or only what is `rest` is looked at, with
   * the detector, beside `lines` that are known.
   */
  readonly look: 'ink' | 'detector' | Pick<InkLines, 'lines' | 'rest'>;
  /** Hears the detector's runs: `done` of `total`. */
  readonly onProgress: (done: number, total: number) => void;
}

/** The lines of a picture, in image px. */
export interface FoundLines {
  readonly rectangles: readonly RotatedRectangle[];
  /** Found by their ink: they are lines only if they can be read. */
  readonly areInk: boolean;
  /** And some of them may be there in part: lossy compression has gone over the picture. */
  readonly isLossy?: boolean;
  /** Where else only the detector can tell what is text. */
  readonly rest?: readonly RestRegion[];
}

/** How a line is read. */
export interface LineOptions {
  /** The id of the data to read with; without, as English. */
  readonly data?: string | undefined;
  /**
   * What the strong reader reads of a line in letters that the fast one does not know: of a long line no more than its `beginning`
   * where that is not known to it either, or `nothing`. Without, all of it.
   */
  readonly unknown?: 'beginning' | 'nothing' | undefined;
}

/** The two steps that need models, on opaque pictures: in this thread, or in a worker behind messages. */
export interface Reader {
  /**
   * Finds the lines of text. Between detector runs the event loop comes round, and an aborted signal
   * ends the search with its reason.
   */
  findLines(pixels: Pixels, options: FindLinesOptions): Promise<FoundLines>;
  /** Reads one line. Gives `undefined` where there is nothing that can be read. */
  readLine(pixels: Pixels, rectangle: RotatedRectangle, options?: LineOptions): Promise<ReadLine | undefined>;
  /** The language of each text, as far as it can be told. */
  identifyLanguages(texts: readonly string[]): Promise<readonly (string | undefined)[]>;
}

/** The models of a {@link Reader}. */
export interface Models {
  /** Loaded when the first picture needs it, and kept. */
  readonly detector: () => Promise<Detector>;
  readonly lineEngine: LineEngine;
  /** Loaded when the first line needs it, and kept. */
  readonly recognizer: () => Promise<Recognizer>;
  /** The data of all other languages. */
  readonly languages: LanguageShelf;
}

/** Makes a reader of models; the same code and models give the same text in every browser. */
export function createReader({ detector, lineEngine, recognizer, languages }: Models): Reader {
  return {
    async findLines(pixels, { signal, look, onProgress }) {
      const beforeTile: BeforeTile = async (done, total) => {
        onProgress(done, total);
        await nextMacrotask();
        signal.throwIfAborted();
      };
      if (typeof look === 'object') {
        return { rectangles: await detectRest(pixels, look, await detector(), beforeTile), areInk: false };
      }
      if (look === 'detector') {
        return { rectangles: await detectLines(pixels, await detector(), beforeTile), areInk: false };
      }
      const ink = inkLines(pixels);
      if (ink === undefined) return { rectangles: [], areInk: false };
      return { rectangles: ink.lines, areInk: true, isLossy: ink.isLossy, rest: ink.rest };
    },
    readLine,
    identifyLanguages,
  };

  async function readLine(
    pixels: Pixels,
    rectangle: RotatedRectangle,
    options: LineOptions = {},
  ): Promise<ReadLine | undefined> {
    if (rectangle.isSteep)
      return readSteep(pixels, rectangle, (turned, line) => readLine(turned, line, options));
    const { data, unknown } = options;
    const { line, doubtful = [] } =
      data === undefined
        ? await readInTurn(pixels, rectangle, { lineEngine, recognizer, unknown })
        : { line: await languages.readLine(pixels, rectangle, data) };
    const isLatin = data === undefined || languageDataById(data)?.script === 'Latn';
    if (line === undefined || !isLatin || isLoneSign(rectangle)) return line;
    return withSymbols(pixels, line, doubtful, (stretch, other) =>
      languages.readLine(pixels, stretch, other),
    );
  }
}
