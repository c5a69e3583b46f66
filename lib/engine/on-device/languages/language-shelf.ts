import { AppError } from '../../../errors.ts';
import type { Pixels } from '../../../image/pixels.ts';
import type { RecognizerModel } from '../models.ts';
import { createLineEngine, type Tesseract } from '../recognition/line-engine.ts';
import { readLine, type ReadLine, type Recognizer } from '../recognition/read-line.ts';
import { readLineDrawn } from '../recognition/read-line-drawn.ts';
import { roomyRectangle } from '../recognition/read-line-roomy.ts';
import type { RotatedRectangle } from '../rotated-rectangle.ts';
import { languageDataById, type RecognizerData, type TesseractData } from './language-data.ts';

/** A recogniser that can be let go of. */
export interface LoadedRecognizer {
  readonly recognizer: Recognizer;
  /** Frees its memory. */
  readonly release: () => Promise<void>;
}

/** Where data comes from. */
export interface LanguageLoaders {
  /** A Tesseract without data. */
  loadTesseract(): Promise<Tesseract>;
  /** A file of the package's `on-device/` folder. */
  loadFile(name: string): Promise<Uint8Array>;
  loadRecognizer(model: RecognizerModel): Promise<LoadedRecognizer>;
}

/** How many are kept at once beside English: each takes 20 to 40 MB. */
const mostKept = 3;

/**
 * Lines are read this much higher than they were found: boxes are cut for letters of Latin height, and marks and
 * wide characters lose their tops and feet. Measured: without, a tenth of the characters of Japanese and a third of
 * Korean are wrong in small type, with it nearly none; 1.15 is too little.
 */
const growth = 1.25;

interface Kept {
  readonly read: (pixels: Pixels, rectangle: RotatedRectangle) => Promise<ReadLine | undefined>;
  readonly release: () => void | Promise<void>;
}

/**
 * The data of the languages that one thread reads with, loaded when a line first needs it; the few used last are
 * kept. One reading at a time.
 */
export class LanguageShelf {
  readonly #loaders: LanguageLoaders;
  /** The one used last is the last. */
  readonly #kept = new Map<string, Kept>();

  constructor(loaders: LanguageLoaders) {
    this.#loaders = loaders;
  }

  /** Reads a line with data. Throws `engine-unavailable` if there is none of that id. */
  async readLine(pixels: Pixels, rectangle: RotatedRectangle, id: string): Promise<ReadLine | undefined> {
    const kept = this.#kept.get(id) ?? (await this.#load(id));
    this.#kept.delete(id);
    this.#kept.set(id, kept);
    const roomy = roomyRectangle(rectangle);
    return kept.read(pixels, { ...roomy, height: growth * roomy.height });
  }

  async #load(id: string): Promise<Kept> {
    const data = languageDataById(id);
    if (data === undefined) throw new AppError('engine-unavailable', `no data is called ${id}`);
    const [oldest] = this.#kept;
    if (this.#kept.size >= mostKept && oldest !== undefined) {
      this.#kept.delete(oldest[0]);
      await oldest[1].release();
    }
    return data.kind === 'tesseract' ? this.#loadTesseract(data) : this.#loadRecognizer(data);
  }

  /** One Tesseract for each language: told to load another one's data, it keeps the first. */
  async #loadTesseract({ id }: TesseractData): Promise<Kept> {
    const [tesseract, bytes] = await Promise.all([
      this.#loaders.loadTesseract(),
      this.#loaders.loadFile(`${id}.traineddata`),
    ]);
    const engine = createLineEngine(tesseract, bytes);
    return {
      read: async (pixels, rectangle) => readLineDrawn(pixels, rectangle, engine),
      release: () => tesseract.destroy(),
    };
  }

  async #loadRecognizer({ model }: RecognizerData): Promise<Kept> {
    const { recognizer, release } = await this.#loaders.loadRecognizer(model);
    return { read: (pixels, rectangle) => readLine(pixels, rectangle, recognizer), release };
  }
}
