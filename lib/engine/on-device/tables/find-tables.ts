import type { Pixels } from '../../../image/pixels.ts';
import type { RecognizedText } from '../../../image/recognized-text.ts';
import type { Table } from '../../../image/table.ts';
import { alignedTables } from './aligned-tables.ts';
import { lightnessOf, type Lightness } from '../lightness.ts';
import { findRules, turnOfRules } from './find-rules.ts';
import { pageTurn } from './page-turn.ts';
import { placeWords } from './place-words.ts';
import { typeHeight } from './placed-word.ts';
import { ruledTables } from './ruled-tables.ts';
import { textAngle } from './text-angle.ts';
import type { UprightPage } from './upright-page.ts';
import { withoutRuleMarks } from './without-rule-marks.ts';

/** Text turned further than this, in degrees, is not looked at: its words' boxes say too little. */
const steepest = 20;

/**
 * Finds the tables of a picture, from top to bottom: by their rules, and where there are none by the
 * alignment of their words. Where nothing is surely a table (prose, forms, programs, a single column),
 * it finds none.
 *
 * @param recognized the words are all that is looked at; how lines and paragraphs were made of them is not.
 * @param pixels the picture itself, for its rules; without it, tables are found by alignment alone.
 */
export function findTables(recognized: RecognizedText, pixels?: Pixels): Table[] {
  const turn = pageTurn(textAngle(recognized));
  const words = placeWords(recognized, turn);
  if (words.length === 0 || Math.abs(turn.angle) > steepest) return [];
  const height = typeHeight(words);
  const plain = { turn, words, rules: { horizontal: [], vertical: [] }, height };
  const page = pixels === undefined ? plain : withRules(recognized, lightnessOf(pixels), plain);
  const ruled = ruledTables(page);
  const inRuled = new Set(ruled.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell.words)));
  const rest = page.words.filter(({ word }) => !inRuled.has(word));
  return [...ruled, ...alignedTables({ ...page, words: rest })].sort((a, b) => a.box.y - b.box.y);
}

/** Rules say better than words how a page is turned. */
function withRules(recognized: RecognizedText, picture: Lightness, page: UprightPage): UprightPage {
  const { turn, words, height } = page;
  const rules = findRules(picture, turn, words, height);
  const better = turnOfRules(turn, rules, height);
  if (better !== turn) {
    const placed = placeWords(recognized, better);
    const found = findRules(picture, better, placed, height);
    return { turn: better, words: withoutRuleMarks(placed, found.vertical), rules: found, height };
  }
  return { turn, words: withoutRuleMarks(words, rules.vertical), rules, height };
}
