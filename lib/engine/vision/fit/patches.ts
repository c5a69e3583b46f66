import { within, type Size } from './size.ts';

/** How many squares of a side cover a size, those cut by its edge included. */
export function patchCount({ width, height }: Size, side: number): number {
  return Math.ceil(width / side) * Math.ceil(height / side);
}

/**
 * OpenAI's patches of 32 px: into the largest side, then onto as many whole patches as the budget has.
 * Source: OpenAI, "Images and vision", and its worked example (1800 × 2400 gives 1056 × 1408).
 */
export function withinPatchBudget(size: Size, budget: number, largestSide: number): Size {
  const first = within(size, largestSide);
  if (patchCount(first, 32) <= budget) return first;
  const rough = Math.sqrt((32 * 32 * budget) / (first.width * first.height));
  const [across, down] = [(first.width * rough) / 32, (first.height * rough) / 32];
  const factor = rough * Math.min(Math.floor(across) / across, Math.floor(down) / down);
  // The factor makes one side whole patches: what stands a hair below is meant to be it.
  const cut = (side: number) => Math.max(1, Math.floor(side * factor + 1e-6));
  return { width: cut(first.width), height: cut(first.height) };
}

/**
 * Claude's patches of 28 px: the largest size of the same shape whose padded sides and whose count of
 * patches stay within the limits. Source: Anthropic, "Vision" and "Vision coordinates".
 */
export function withinPaddedPatches(size: Size, largestSide: number, most: number): Size {
  if (fitsPadded(size, largestSide, most)) return size;
  let best: Size = { width: 1, height: 1 };
  for (let side = 28; side <= largestSide; side += 28) {
    for (const candidate of [
      { width: side, height: Math.max(1, Math.round((side * size.height) / size.width)) },
      { width: Math.max(1, Math.round((side * size.width) / size.height)), height: side },
    ]) {
      const isLarger = candidate.width * candidate.height > best.width * best.height;
      if (isLarger && candidate.width <= size.width && fitsPadded(candidate, largestSide, most))
        best = candidate;
    }
  }
  return best;
}

function fitsPadded(size: Size, largestSide: number, most: number): boolean {
  const padded = Math.ceil(Math.max(size.width, size.height) / 28) * 28;
  return padded <= largestSide && patchCount(size, 28) <= most;
}
