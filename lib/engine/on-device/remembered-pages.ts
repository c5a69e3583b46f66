import type { Pixels } from '../../image/pixels.ts';
import type { RecognizedText } from '../../image/recognized-text.ts';
import type { QuarterTurn } from './orientation/quarter-turn.ts';

/** What a picture's page says, without the picture. */
export interface RememberedPage {
  readonly turn: QuarterTurn;
  /** With places on the upright page. */
  readonly recognized: RecognizedText;
}

/** The most pages remembered, and the most characters of them, written as JSON. The oldest ones go first. */
const mostPages = 8;
const mostCharacters = 2_000_000;

interface Entry {
  /** What else the text depends on. */
  readonly asked: string;
  /** SHA-256 of the picture's pixels, as hexadecimal digits. */
  readonly digest: string;
  readonly width: number;
  readonly height: number;
  readonly characters: number;
  readonly page: RememberedPage;
}

/** The text of the last pictures, so that one that was read is not read again. Holds no pixels. */
export class RememberedPages {
  #entries: readonly Entry[] = [];
  /** Of pictures that are being read, which are looked for before, and added after. */
  readonly #digests = new WeakMap<Pixels, Promise<string>>();

  /**
   * The page of a picture with the very same pixels. Without one of the same size, nothing is computed.
   *
   * @param asked what else the text depends on, such as the language that it is said to be in.
   */
  async find(pixels: Pixels, asked: string): Promise<RememberedPage | undefined> {
    const { width, height } = pixels;
    const alike = this.#entries.filter(
      (each) => each.width === width && each.height === height && each.asked === asked,
    );
    if (alike.length === 0) return undefined;
    const digest = await this.#digestOf(pixels);
    const found = alike.find((each) => each.digest === digest);
    if (found !== undefined) this.#put(found);
    return found?.page;
  }

  /** Remembers what a picture's page says. */
  async add(pixels: Pixels, asked: string, { turn, recognized }: RememberedPage): Promise<void> {
    const { width, height } = pixels;
    const characters = JSON.stringify(recognized).length;
    const digest = await this.#digestOf(pixels);
    this.#put({ asked, digest, width, height, characters, page: { turn, recognized } });
  }

  #digestOf(pixels: Pixels): Promise<string> {
    const digest = this.#digests.get(pixels) ?? digestOf(pixels);
    this.#digests.set(pixels, digest);
    return digest;
  }

  #put(entry: Entry): void {
    const others = this.#entries.filter((each) => each.digest !== entry.digest || each.asked !== entry.asked);
    const kept = [...others, entry].slice(-mostPages);
    let characters = kept.reduce((sum, each) => sum + each.characters, 0);
    while (characters > mostCharacters) characters -= kept.shift()?.characters ?? characters;
    this.#entries = kept;
  }
}

async function digestOf({ data }: Pixels): Promise<string> {
  // What a picture is made of is never shared between threads, which the type cannot say.
  const digest = await crypto.subtle.digest('SHA-256', data as Uint8ClampedArray<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
