import type { RecognizedText } from '../../image/recognized-text.ts';
import type { QuarterTurn } from './orientation/quarter-turn.ts';

/** What a picture's page says, without the picture. */
export interface RememberedPage {
  readonly turn: QuarterTurn;
  /** With places on the upright page. */
  readonly recognized: RecognizedText;
  /** Whether it is a plain picture, as in `ReadPage`. */
  readonly isPlain?: true;
}

/** The most pages remembered, and the most characters of them, written as JSON. The oldest ones go first. */
const mostPages = 8;
const mostCharacters = 2_000_000;

interface Entry {
  readonly key: string;
  readonly characters: number;
  readonly page: RememberedPage;
}

/** The text of the last pictures, so that one that was read is not read again. Holds no pixels. */
export class RememberedPages {
  #entries: readonly Entry[] = [];

  /**
   * The page of a picture from the very same file.
   *
   * @param digest of the file.
   * @param asked what else the text depends on, such as the language that it is said to be in.
   */
  find(digest: string, asked: string): RememberedPage | undefined {
    const found = this.#entries.find(({ key }) => key === keyOf(digest, asked));
    if (found !== undefined) this.#put(found);
    return found?.page;
  }

  /** Remembers what a picture's page says. */
  add(digest: string, asked: string, { turn, recognized, isPlain }: RememberedPage): void {
    const characters = JSON.stringify(recognized).length;
    this.#put({
      key: keyOf(digest, asked),
      characters,
      page: { turn, recognized, ...(isPlain && { isPlain }) },
    });
  }

  #put(entry: Entry): void {
    const kept = [...this.#entries.filter(({ key }) => key !== entry.key), entry].slice(-mostPages);
    let characters = kept.reduce((sum, each) => sum + each.characters, 0);
    while (characters > mostCharacters) characters -= kept.shift()?.characters ?? characters;
    this.#entries = kept;
  }
}

function keyOf(digest: string, asked: string): string {
  return `${digest} ${asked}`;
}
