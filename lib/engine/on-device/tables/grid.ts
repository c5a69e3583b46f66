/**
 * A grid on the upright page: the places of its lines in px, and which of their pieces divide cells.
 * Cells between which there is no edge are one merged cell.
 */
export interface Grid {
  /** The columns' borders from left to right, one more than columns. */
  readonly xs: readonly number[];
  /** The rows' borders from top to bottom, one more than rows. */
  readonly ys: readonly number[];
  /** Whether there is an edge between a column and the one before it, in a row: `[row][column]`. */
  readonly leftEdges: readonly (readonly boolean[])[];
  /** Whether there is an edge between a row and the one above it, in a column: `[row][column]`. */
  readonly topEdges: readonly (readonly boolean[])[];
}

/** A place in a grid that may cover several rows and columns. */
export interface Span {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The cells of a grid, merged ones once, by row and column. Areas that are no rectangles are cut in rows. */
export function spansOf(grid: Grid): Span[] {
  const columns = grid.xs.length - 1;
  const areas = areasOf(grid);
  const members = new Map<number, number[]>();
  areas.forEach((area, at) => {
    const places = members.get(area);
    if (places === undefined) members.set(area, [at]);
    else places.push(at);
  });
  const spans = [...members.values()].flatMap((places) => spansOfArea(places, columns));
  return spans.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** For every place, row by row, the number of the area that it belongs to. */
function areasOf({ xs, ys, leftEdges, topEdges }: Grid): number[] {
  const columns = xs.length - 1;
  const areas = Array.from({ length: columns * (ys.length - 1) }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (areas[root] !== undefined && areas[root] !== root) root = areas[root] ?? root;
    return root;
  };
  areas.forEach((_, at) => {
    const row = Math.floor(at / columns);
    const column = at % columns;
    if (column > 0 && leftEdges[row]?.[column] === false) areas[rootOf(at)] = rootOf(at - 1);
    if (row > 0 && topEdges[row]?.[column] === false) areas[rootOf(at)] = rootOf(at - columns);
  });
  return areas.map((_, at) => rootOf(at));
}

function spansOfArea(places: readonly number[], columns: number): Span[] {
  const rows = places.map((at) => Math.floor(at / columns));
  const inRow = places.map((at) => at % columns);
  const row = Math.min(...rows);
  const column = Math.min(...inRow);
  const rowSpan = Math.max(...rows) - row + 1;
  const columnSpan = Math.max(...inRow) - column + 1;
  if (rowSpan * columnSpan === places.length) return [{ row, column, rowSpan, columnSpan }];
  return runsOf(places, columns);
}

/** Neighbours in one row, for areas that are no rectangles. */
function runsOf(places: readonly number[], columns: number): Span[] {
  const spans: Span[] = [];
  for (const at of [...places].sort((a, b) => a - b)) {
    const place = { row: Math.floor(at / columns), column: at % columns, rowSpan: 1, columnSpan: 1 };
    const last = spans.at(-1);
    if (last?.row === place.row && last.column + last.columnSpan === place.column) {
      spans[spans.length - 1] = { ...last, columnSpan: last.columnSpan + 1 };
    } else spans.push(place);
  }
  return spans;
}
