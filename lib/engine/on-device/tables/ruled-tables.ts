import type { Table } from '../../../image/table.ts';
import { buildTable } from './build-table.ts';
import { type FilledCell, fillGrid, trimGrid, wordsInside } from './fill-grid.ts';
import type { Grid } from './grid.ts';
import { refineGrid } from './refine-grid.ts';
import { ruledGrids } from './ruled-grids.ts';
import { segmentsOf, stripsOf } from './strips.ts';
import { hasStackedNumbers } from './table-doubts.ts';
import type { UprightPage } from './upright-page.ts';

/** A table has at least this many cells with something in them, in rows and columns that have several. */
const leastFilled = 4;
/** So many of a form's boxes cover places of a grid that no other box lines up with. */
const leastRegular = 0.4;

/** Where the words part this many times more rows, and columns, than the rules, it is not the rules that do. */
const mostGrown = 1.5;

/** In heights of type; and the share of cells in which words may stand so far apart. */
const farApart = 1.2;
const mostParted = 0.25;

/** The tables whose cells are parted by printed rules; boxes, forms and frames around text are none. */
export function ruledTables({ words, rules, turn, height }: UprightPage): Table[] {
  return ruledGrids(rules, height).flatMap((ruled) => {
    if (wordsInside(ruled, words).length === 0) return [];
    const grid = trimGrid(refineGrid(ruled, words, height), words);
    const cells = fillGrid(grid, wordsInside(grid, words));
    const regular = regularity(grid, cells);
    if (isMostlyUnruled(ruled, grid) || hasUnruledColumns(cells, height)) return [];
    if (!isTable(grid, cells) || regular < leastRegular) return [];
    return [buildTable(grid, words, turn, { evidence: 'rules', confidence: 0.5 + 0.5 * regular })];
  });
}

/** A few rules, such as those of a column on a ground of its own, do not make a ruled table. */
function isMostlyUnruled(ruled: Grid, refined: Grid): boolean {
  const grown = (before: readonly number[], after: readonly number[]): boolean =>
    after.length - 1 > mostGrown * (before.length - 1);
  return grown(ruled.xs, refined.xs) && grown(ruled.ys, refined.ys);
}

/** Words far apart in many cells are in columns between which there is no rule. */
function hasUnruledColumns(cells: readonly FilledCell[], height: number): boolean {
  const filled = cells.filter(({ words, columnSpan }) => words.length > 0 && columnSpan === 1);
  const parted = filled.filter(({ words }) =>
    stripsOf(words).some((strip) => segmentsOf(strip, farApart * height).length > 1),
  );
  return parted.length > mostParted * filled.length;
}

function isTable(grid: Grid, cells: readonly FilledCell[]): boolean {
  const filled = cells.filter(({ lines }) => lines.length > 0);
  const [rows, columns] = [grid.ys.length - 1, grid.xs.length - 1];
  if (filled.length < leastFilled || rows < 2 || columns < 2 || rows + columns < 5) return false;
  if (severalIn(filled.map(({ row }) => row)) < 2 || severalIn(filled.map(({ column }) => column)) < 2) {
    return false;
  }
  // Boxes for one character each are those of a form.
  const letters = filled.filter(({ lines }) => lines.join('').length === 1);
  if (letters.length > 0.6 * filled.length && rows < 3) return false;
  return !hasStackedNumbers(cells);
}

/** How many numbers stand in a list more than once. */
function severalIn(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1).length;
}

/** The share of the grid's places that are cells of their own. */
function regularity(grid: Grid, cells: readonly FilledCell[]): number {
  const places = (grid.xs.length - 1) * (grid.ys.length - 1);
  return cells.filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan === 1).length / places;
}
