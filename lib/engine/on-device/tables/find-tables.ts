import type { Pixels } from '../../../image/pixels.ts';
import type { RecognizedText } from '../../../image/recognized-text.ts';
import type { Table } from '../../../image/table.ts';
import { alignedGrid } from './aligned-grid.ts';
import { buildTable } from './build-table.ts';
import { columnsOf } from './columns.ts';
import { wordsInside } from './fill-grid.ts';
import { findRules, type Rules, turnOfRules } from './find-rules.ts';
import { pageTurn, type PageTurn } from './page-turn.ts';
import { placeWords } from './place-words.ts';
import { type PlacedWord, typeHeight } from './placed-word.ts';
import { regionsOf } from './regions.ts';
import { ruledGrids } from './ruled-grids.ts';
import { stripsOf } from './strips.ts';
import { textAngle } from './text-angle.ts';

export function findTables(recognized: RecognizedText, pixels?: Pixels): Table[] {
  let turn = pageTurn(textAngle(recognized));
  let words = placeWords(recognized, turn);
  if (words.length === 0) return [];
  const height = typeHeight(words);
  let rules: Rules = { horizontal: [], vertical: [] };
  if (pixels !== undefined) {
    rules = findRules(pixels, turn, words, height);
    const better = turnOfRules(turn, rules, height);
    if (better !== turn) {
      turn = better;
      words = placeWords(recognized, turn);
      rules = findRules(pixels, turn, words, height);
    }
  }
  const tables: Table[] = [];
  let rest: PlacedWord[] = words;
  for (const grid of ruledGrids(rules, height)) {
    const inside = new Set(wordsInside(grid, rest));
    if (inside.size === 0) continue;
    tables.push(buildTable(grid, rest, turn, { evidence: 'rules', confidence: 1 }));
    rest = rest.filter((word) => !inside.has(word));
  }
  for (const strips of regionsOf(stripsOf(rest), height)) {
    const columns = columnsOf(strips, height);
    if (columns.length < 2) continue;
    const grid = alignedGrid(strips, columns, rules.horizontal, height);
    tables.push(buildTable(grid, strips.flatMap((s) => s.words), turn, { evidence: 'alignment', confidence: 1 }));
  }
  return tables;
}
