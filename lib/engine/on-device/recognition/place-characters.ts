import type { DecodedCharacter } from './ctc-decode.ts';
import { type Gap, widestGap } from './widest-gap.ts';

/** A character that is not a space, placed in its line's crop; all lengths in crop px. */
export interface PlacedCharacter {
  readonly text: string;
  readonly confidence: number;
  /** Middle of the time steps it was seen in. */
  readonly center: number;
  /** The widest stretch without ink between this character and the one before it. */
  readonly gapBefore: Gap;
  /** The model read a space before it. */
  readonly spaceBefore: boolean;
}

/** Gives decoded characters their place; one time step is `stride` px of the crop that `ink` describes. */
export function placeCharacters(
  decoded: readonly DecodedCharacter[],
  stride: number,
  ink: Uint8Array,
): PlacedCharacter[] {
  const placed: PlacedCharacter[] = [];
  let spaceBefore = false;
  for (const character of decoded) {
    if (character.text === ' ') {
      spaceBefore = placed.length > 0;
      continue;
    }
    const center = ((character.from + character.to + 1) / 2) * stride;
    placed.push({
      text: character.text,
      confidence: character.confidence,
      center,
      gapBefore: widestGap(ink, placed.at(-1)?.center ?? 0, center),
      spaceBefore,
    });
    spaceBefore = false;
  }
  return placed;
}
