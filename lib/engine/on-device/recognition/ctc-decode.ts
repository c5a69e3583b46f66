import { AppError } from '../../../errors.ts';
import type { ModelOutput } from '../run-model.ts';

/** One character as decoded: the time steps it was seen in, `from` to `to` inclusive; `confidence` 0 to 1. */
export interface DecodedCharacter {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
}

/**
 * Greedy CTC decoding (Graves et al. 2006) of `[1, steps, classes]`: the best class of every step,
 * repeats merged, blanks dropped. Class 0 is the blank and `alphabet[0]` belongs to class 1.
 * Throws `engine-failed` if the alphabet does not fit the model: every character would be another.
 */
export function decodeCtc(output: ModelOutput, alphabet: readonly string[]): DecodedCharacter[] {
  const [, steps = 0, classes = 0] = output.shape;
  if (classes !== alphabet.length + 1) {
    throw new AppError(
      'engine-failed',
      `a model knows ${classes} classes, its dictionary ${alphabet.length + 1}`,
    );
  }
  const characters: DecodedCharacter[] = [];
  let previous = 0;
  for (let step = 0; step < steps; step += 1) {
    const best = bestClass(output.data, step * classes, classes);
    const text = alphabet[best - 1];
    if (text !== undefined) {
      const confidence = output.data[step * classes + best] ?? 0;
      const last = characters.at(-1);
      if (best === previous && last !== undefined) {
        characters[characters.length - 1] = {
          ...last,
          to: step,
          confidence: Math.max(last.confidence, confidence),
        };
      } else {
        characters.push({ text, from: step, to: step, confidence });
      }
    }
    previous = best;
  }
  return characters;
}

function bestClass(data: Float32Array, offset: number, classes: number): number {
  let best = 0;
  let value = data[offset] ?? 0;
  for (let at = 1; at < classes; at += 1) {
    const candidate = data[offset + at] ?? 0;
    if (candidate > value) {
      best = at;
      value = candidate;
    }
  }
  return best;
}
