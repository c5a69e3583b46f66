import type { Lightness } from '../lightness.ts';
import { type PageTurn, pageTurn } from './page-turn.ts';
import type { PlacedWord } from './placed-word.ts';
import { weightedMedian } from './text-angle.ts';
import { ruleInk } from './rule-ink.ts';
import { type Rule, traceRules } from './trace-rules.ts';
import { uprightLightness } from './upright-lightness.ts';
import { type Axis, type Luminance, luminanceAlong } from './luminance-along.ts';

/** The printed rules of a page. */
export interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** This part of a word's box, from its top to its bottom, belongs to the letters alone. */
const letters = { from: 0.12, to: 0.86 };
/** In heights of type: a rule that nowhere runs this far without words over it is part of them. */
const leastBare = 0.8;
/** A vertical rule of which this share is inside words is part of them. */
const mostStem = 0.5;
/** In larger type not every px is looked at along a rule: one for so many px of the type's height. */
const pxPerLook = 14;
/** In heights of type: a rule that begins at another misses it by no more. */
const nearSide = 0.6;
/** In heights of type: rules say how a page is turned if they are this long. */
const longRule = 10;

/** Finds the rules of a page; `height` is that of its type, in px. */
export function findRules(
  picture: Lightness,
  turn: PageTurn,
  words: readonly PlacedWord[],
  height: number,
): Rules {
  const stride = Math.max(1, Math.round(height / pxPerLook));
  const upright = uprightLightness(picture, turn);
  const find = (axis: Axis, placed: readonly PlacedWord[]): Rule[] => {
    const page = luminanceAlong(upright, axis, stride);
    const ink = ruleInk(page, height);
    const gap = Math.max(3, 0.3 * height);
    const dashed = {
      height,
      ink,
      gap,
      leastRun: height,
      leastLength: 2 * height,
      mask: maskOf(page, placed),
    };
    const rules = traceRules(page, dashed);
    if (axis === 'horizontal') return mergeRules(rules, height);
    // Letters have no stem as long as this, so that vertical rules may touch them.
    const solid = { height, ink, gap: 2, leastRun: 1.2 * height, leastLength: 1.2 * height, mask: undefined };
    return mergeRules([...traceRules(page, solid), ...rules], height);
  };
  const vertical = find('vertical', words.map(exchanged)).filter((rule) => !isStem(rule, words, height));
  const horizontal = find('horizontal', words).filter(
    (rule) =>
      !isLettering(rule, words, height) &&
      (!isLeader(rule, words, height) || vertical.some((side) => beginsAt(side, rule, height))),
  );
  return { horizontal, vertical };
}

/** The feet of letters in a row, and lines under words, look like rules that end where the words do. */
function isLettering(rule: Rule, words: readonly PlacedWord[], height: number): boolean {
  const near = words
    .filter((word) => Math.abs(2 * rule.at - word.top - word.bottom) < 1.3 * (word.bottom - word.top))
    .filter((word) => word.right > rule.from && word.left < rule.to)
    .sort((a, b) => a.left - b.left);
  let reached = rule.from;
  for (const word of near) {
    if (word.left - reached > leastBare * height) return false;
    reached = Math.max(reached, word.right);
  }
  return rule.to - reached <= leastBare * height;
}

/** Stems of letters in lines set tight look like a vertical rule that runs through words. */
function isStem(rule: Rule, words: readonly PlacedWord[], height: number): boolean {
  const covered = words
    .filter((word) => rule.at > word.left + 0.2 * height && rule.at < word.right - 0.2 * height)
    .map((word) => Math.min(word.bottom, rule.to) - Math.max(word.top, rule.from))
    .filter((length) => length > 0)
    .reduce((sum, length) => sum + length, 0);
  return covered > mostStem * (rule.to - rule.from);
}

/** Dots that lead from a word to the next column stand at the height of its letters and begin after it. */
function isLeader(rule: Rule, words: readonly PlacedWord[], height: number): boolean {
  return words.some(
    (word) =>
      rule.at > word.top + letters.from * height &&
      rule.at < word.bottom - 0.1 * height &&
      rule.from > word.left + 0.5 * height &&
      rule.from < word.right + leastBare * height,
  );
}

/** Whether a rule begins at a vertical one: beside a merged cell, whose text stands in the middle of several rows. */
function beginsAt(side: Rule, rule: Rule, height: number): boolean {
  const isNear = Math.abs(side.at - rule.from) <= nearSide * height;
  return isNear && side.from < rule.at - height && side.to > rule.at + height;
}

/** A better guess of how the page is turned, from its rules: the turn itself if they agree with it. */
export function turnOfRules(turn: PageTurn, { horizontal, vertical }: Rules, height: number): PageTurn {
  const slopes = [
    ...horizontal.map((rule) => ({ value: rule.slope, weight: rule.to - rule.from })),
    ...vertical.map((rule) => ({ value: -rule.slope, weight: rule.to - rule.from })),
  ].filter(({ weight }) => weight > longRule * height);
  const degrees = (Math.atan(weightedMedian(slopes)) * 180) / Math.PI;
  return Math.abs(degrees) < 0.15 ? turn : pageTurn(turn.angle + degrees);
}

function exchanged(word: PlacedWord): PlacedWord {
  return { ...word, left: word.top, right: word.bottom, top: word.left, bottom: word.right };
}

function maskOf(page: Luminance, words: readonly PlacedWord[]): Uint8Array {
  const mask = new Uint8Array(page.pitch * page.height);
  for (const word of words) {
    const height = word.bottom - word.top;
    const bottom = Math.min(page.height, Math.round(word.top + letters.to * height - page.first));
    const left = Math.max(0, Math.floor((word.left - page.start) / page.stride));
    const right = Math.min(page.width, Math.ceil((word.right - page.start) / page.stride));
    for (let y = Math.max(0, Math.round(word.top + letters.from * height - page.first)); y < bottom; y += 1) {
      if (left < right) mask.fill(1, y * page.pitch + left, y * page.pitch + right);
    }
  }
  return mask;
}

/** Pieces of one rule, and both edges of a thick one, become one. */
function mergeRules(rules: readonly Rule[], height: number): Rule[] {
  const apart = Math.max(2.5, 0.15 * height);
  const gap = Math.max(6, 0.5 * height);
  const merged: Rule[] = [];
  for (const rule of [...rules].sort((a, b) => a.from - b.from)) {
    const at = merged.findIndex(
      (other) => Math.abs(other.at - rule.at) <= apart && rule.from - other.to <= gap,
    );
    const other = merged[at];
    if (other === undefined) merged.push(rule);
    else merged[at] = mergeTwo(other, rule);
  }
  return merged;
}

function mergeTwo(a: Rule, b: Rule): Rule {
  const longer = a.to - a.from > b.to - b.from ? a : b;
  return { ...longer, from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}
