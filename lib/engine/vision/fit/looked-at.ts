import type { ImageFamily } from './image-family.ts';
import { patchCount, withinPaddedPatches, withinPatchBudget } from './patches.ts';
import { scaled, within, withinPixels, type Size } from './size.ts';

/** How closely a picture is to be looked at. `original` is OpenAI's own word for more than `high`. */
export type Closeness = 'low' | 'high' | 'original';

/** The size that a model looks at, however large a picture is sent, and what that costs in tokens. */
export interface LookedAt extends Size {
  readonly tokens: number;
}

interface FamilyRule {
  size(size: Size, closeness: Closeness): Size;
  tokens(looked: Size): number;
}

const shortSide = (size: Size, side: number) => scaled(size, side / Math.min(size.width, size.height));

function tile(base: number, each: number): FamilyRule {
  return {
    size: (size) => shortSide(within(size, 2048), 768),
    tokens: (looked) => base + each * patchCount(looked, 512),
  };
}

function patch(budget: number, multiplier: number): FamilyRule {
  return {
    size: (size, closeness) =>
      budget === 2500 && closeness === 'original'
        ? withinPatchBudget(size, 10_000, 6000)
        : withinPatchBudget(size, budget, 2048),
    tokens: (looked) => Math.ceil(patchCount(looked, 32) * multiplier - 1e-6),
  };
}

function claude(side: number, most: number): FamilyRule {
  return {
    size: (size) => withinPaddedPatches(size, side, most),
    tokens: (looked) => patchCount(looked, 28),
  };
}

/** Qwen's sides are multiples; llama.cpp, on which most of them run, looks at 4096 patches at most. */
function qwen(side: number): FamilyRule {
  return {
    size(size) {
      const fitted = withinPixels(size, 4096 * side * side);
      if (fitted === size) return size;
      const down = (length: number) => Math.max(side, Math.floor(length / side) * side);
      return { width: down(fitted.width), height: down(fitted.height) };
    },
    tokens: (looked) => patchCount(looked, side),
  };
}

/** Mistral's patches, and one token at the end of each row of them. */
function rows(side: number, patchSide: number): FamilyRule {
  return {
    size: (size) => within(size, side),
    tokens: (looked) => patchCount(looked, patchSide) + Math.ceil(looked.height / patchSide),
  };
}

/** Two thirds of the short side are one tile, which is looked at as 768 px. */
const gemini2: FamilyRule = {
  size: (size) => shortSide(size, 1152),
  tokens: (looked) => {
    const unit = Math.floor(Math.min(looked.width, looked.height) / 1.5);
    return Math.max(looked.width, looked.height) <= 384 ? 258 : 258 * patchCount(looked, Math.max(1, unit));
  },
};

const rules: Record<ImageFamily, FamilyRule> = {
  'openai-tile': tile(85, 170),
  'openai-tile-mini': tile(2833, 5667),
  'openai-tile-5': tile(70, 140),
  'openai-tile-o': tile(75, 150),
  'openai-patch-1536': patch(1536, 1.62),
  'openai-patch-1536-nano': patch(1536, 2.46),
  'openai-patch-1536-o4': patch(1536, 1.72),
  'openai-patch-2500': patch(2500, 1.2),
  'claude-standard': claude(1568, 1568),
  'claude-high': claude(2576, 4784),
  'gemini-2': gemini2,
  'gemini-3': { size: (size) => withinPixels(within(size, 3072), 4_200_000), tokens: () => 1120 },
  'qwen-28': qwen(28),
  'qwen-32': qwen(32),
  mistral: rows(1540, 28),
  pixtral: rows(1024, 16),
  cohere: {
    size: (size) => within(size, 2048, 1536),
    tokens: (looked) => 256 * (patchCount(looked, 512) + 1),
  },
  'llama-4': {
    size: (size) => withinPixels(size, 16 * 336 * 336),
    tokens: (looked) => 144 * (Math.min(16, patchCount(looked, 336)) + 1),
  },
  // Squeezed into a square: both sides are used up to it.
  gemma: { size: (size) => shortSide(size, 896), tokens: () => 256 },
  // A guess: enough for small print, and no more than most models look at.
  unknown: {
    size: (size) => withinPixels(within(size, 2048), 3_100_000),
    tokens: (looked) => patchCount(looked, 28),
  },
};

/** The longest side for pictures with little on them, in px. */
const lowSide = 768;

/** The size that a family of models reduces a picture to by itself; what is larger costs bytes, or tokens, for nothing. */
export function lookedAt(family: ImageFamily, size: Size, closeness: Closeness): LookedAt {
  const rule = rules[family];
  const looked = rule.size(closeness === 'low' ? within(size, lowSide) : size, closeness);
  return { width: looked.width, height: looked.height, tokens: rule.tokens(looked) };
}
