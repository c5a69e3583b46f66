import type { Table } from '../../../image/table.ts';
import { alignedGrid, bordersOf } from './aligned-grid.ts';
import { buildTable } from './build-table.ts';
import { columnsOf } from './columns.ts';
import { isBlocksOfLines } from './doubts/blocks-of-lines.ts';
import { isCards } from './doubts/cards.ts';
import { isBars } from './doubts/bars.ts';
import { isForm } from './doubts/form.ts';
import { listSureness } from './doubts/list-sureness.ts';
import { isRunningText } from './doubts/running-text.ts';
import { type StripTexts, stripTexts } from './doubts/strip-texts.ts';
import type { Extent } from './placed-word.ts';
import { regionsOf } from './regions.ts';
import { numericColumns, stripCells } from './strip-cells.ts';
import { type Strip, stripsOf } from './strips.ts';
import { alignmentOf, isCode, isProse } from './table-doubts.ts';
import { wholeRegion } from './whole-region.ts';
import { withoutPreamble } from './without-preamble.ts';
import type { UprightPage } from './upright-page.ts';

const leastRows = 3;
/** How well columns must be aligned, and how many of the cells filled; lists of two columns are nothing else. */
const leastAlignment = 0.6;
const leastAlignmentOfList = 0.75;
const leastFilled = 0.4;
const leastFilledOfList = 0.75;

/** In so many of the rows, half of the columns or more have something in them. */
const leastWhole = 0.4;

/** The tables that nothing but the alignment of their words holds together. */
export function alignedTables({ words, rules, turn, height }: UprightPage): Table[] {
  return regionsOf(stripsOf(words), height).flatMap((stretch) => {
    const region = withoutPreamble(stretch, height);
    const columns = columnsOf(region.strips, height);
    if (columns.length < 2 || isCode(region.strips)) return [];
    const xs = bordersOf(region.strips, columns, height);
    const numeric = numericColumns(stripCells(region.strips, xs));
    const strips = wholeRegion(region, xs, numeric);
    if (isProse(strips, columns, height)) return [];
    const page = stripTexts(strips, xs);
    if (isBars(strips, xs, height) || isArrangedOtherwise(page)) return [];
    const grid = alignedGrid(strips, columns, rules.horizontal, height);
    const own = strips.flatMap((strip) => strip.words);
    const table = buildTable(grid, own, turn, { evidence: 'alignment', confidence: 0 });
    const alignment = meanAlignment(strips, grid.xs, height);
    const filled = filledShare(table);
    const isList = table.columnCount === 2;
    if (table.rows.length < leastRows || table.columnCount < 2) return [];
    if (alignment < (isList ? leastAlignmentOfList : leastAlignment)) return [];
    if (wholeRows(table) < Math.max(2, leastWhole * table.rows.length)) return [];
    if (filled < (isList ? leastFilledOfList : leastFilled)) return [];
    return [{ ...table, confidence: alignment * (0.6 + 0.4 * filled) * listSureness(page, height) }];
  });
}

/** Whether what stands in columns is held together by something else than rows. */
function isArrangedOtherwise(page: StripTexts): boolean {
  return isForm(page) || isBlocksOfLines(page) || isCards(page) || isRunningText(page);
}

function meanAlignment(strips: readonly Strip[], xs: readonly number[], height: number): number {
  const columns: Extent[] = xs.slice(1).map((right, at) => ({ left: xs[at] ?? 0, right }));
  const sum = columns.reduce((total, column) => total + alignmentOf(strips, column, height), 0);
  return sum / columns.length;
}

/** How many rows have something in at least half of the columns. */
function wholeRows({ rows, columnCount }: Table): number {
  return rows.filter((row) => {
    const filled = row.filter((cell) => cell.text !== '');
    return filled.reduce((sum, cell) => sum + cell.columnSpan, 0) >= columnCount / 2;
  }).length;
}

function filledShare({ rows, columnCount }: Table): number {
  const filled = rows.flat().filter((cell) => cell.text !== '');
  return filled.reduce((sum, cell) => sum + cell.columnSpan, 0) / (rows.length * columnCount);
}
