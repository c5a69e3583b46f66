import type { Rules } from './find-rules.ts';
import type { PageTurn } from './page-turn.ts';
import type { PlacedWord } from './placed-word.ts';

/** A page with its words and rules turned upright. */
export interface UprightPage {
  readonly turn: PageTurn;
  readonly words: readonly PlacedWord[];
  readonly rules: Rules;
  /** Of the type, in px. */
  readonly height: number;
}
