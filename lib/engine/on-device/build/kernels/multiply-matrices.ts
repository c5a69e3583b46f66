import { each } from './each.ts';

/** How many columns of B stand side by side in its panels, 32-bit floats all (MLAS, `MlasSgemmCopyPackB`). */
const panel = 16;

/** Products that are added up in one round of the innermost loop: enough that counting does not show. */
const round = 4;

/** Rows and vectors of four columns whose sums are held in registers. More than 4 × 2, and V8 runs out of registers. */
interface Tile {
  readonly rows: number;
  readonly vectors: number;
}

/** A body for each case: four rows at a time, and the rows that are left one by one, all columns of a panel at once. */
const tiles: readonly Tile[] = [
  { rows: 4, vectors: 2 },
  { rows: 1, vectors: 4 },
];

/**
 * The text of a WebAssembly function that multiplies matrices of 32-bit floats as `MlasSgemmKernelZero` of ONNX Runtime does,
 * or with `adds` as `MlasSgemmKernelAdd`: C = alpha × A × B, or C + alpha × A × B. A has rows of `lda` numbers, C of `ldc`; B
 * stands in panels, each of its rows after the other, the last one filled up. Like those it gives how many rows it did.
 * Sums are added up in the same order, so the numbers are the same, bit for bit.
 */
export function multiplyMatrices(name: string, adds: boolean): string {
  const rows = Math.max(...tiles.map((tile) => tile.rows));
  const vectors = Math.max(...tiles.map((tile) => tile.vectors));
  return `(func (export "${name}") (param $a i32) (param $b i32) (param $c i32) (param $depth i32)
    (param $rows i32) (param $columns i32) (param $lda i32) (param $ldc i32) (param $alpha f32) (result i32)
    (local $left i32) (local $part i32) (local $ended i32) (local $from i32) (local $to i32) (local $x v128)
    ${each(rows, (row) => `(local $a${row} i32)`)}
    ${each(vectors, (vector) => `(local $b${vector} v128)`)}
    ${eachOf({ rows, vectors }, (sum) => `(local ${sum} v128)`)}
    (local.set $lda (i32.shl (local.get $lda) (i32.const 2)))
    (local.set $ldc (i32.shl (local.get $ldc) (i32.const 2)))
    ${tiles.map((tile) => tileOf(tile, adds)).join('\n')}
    (unreachable))`;
}

function tileOf(tile: Tile, adds: boolean): string {
  const bytes = 16 * tile.vectors;
  return `(if (i32.ge_u (local.get $rows) (i32.const ${tile.rows})) (then
    (loop $panels
      (local.set $part (i32.const 0))
      (block $panelDone (loop $parts
        (br_if $panelDone (i32.le_s (local.get $columns) (i32.shr_u (local.get $part) (i32.const 2))))
        ${sumsOf(tile)}
        (local.set $to (i32.add (local.get $c) (local.get $part)))
        (local.set $ended (i32.sub (local.get $columns) (i32.shr_u (local.get $part) (i32.const 2))))
        (if (i32.ge_s (local.get $ended) (i32.const ${bytes / 4}))
          (then ${each(tile.rows, (row) => storeRow(tile, row, adds))})
          (else ${each(tile.rows, (row) => storeBeginning(tile, row, adds))}))
        (local.set $part (i32.add (local.get $part) (i32.const ${bytes})))
        (br_if $parts (i32.lt_u (local.get $part) (i32.const ${4 * panel})))))
      (local.set $b (i32.add (local.get $b) (i32.mul (local.get $depth) (i32.const ${4 * panel}))))
      (local.set $c (i32.add (local.get $c) (i32.const ${4 * panel})))
      (local.set $columns (i32.sub (local.get $columns) (i32.const ${panel})))
      (br_if $panels (i32.gt_s (local.get $columns) (i32.const 0))))
    (return (i32.const ${tile.rows}))))`;
}

/** The sums of a tile, times alpha. */
function sumsOf(tile: Tile): string {
  return `(local.set $from (i32.add (local.get $b) (local.get $part)))
    ${each(
      tile.rows,
      (row) =>
        `(local.set $a${row} ${row === 0 ? '(local.get $a)' : `(i32.add (local.get $a${row - 1}) (local.get $lda))`})`,
    )}
    ${eachOf(tile, (sum) => `(local.set ${sum} (v128.const i32x4 0 0 0 0))`)}
    (local.set $left (local.get $depth))
    (block $roundsDone (loop $rounds
      (br_if $roundsDone (i32.lt_u (local.get $left) (i32.const ${round})))
      ${products(tile, round)}
      (local.set $left (i32.sub (local.get $left) (i32.const ${round})))
      (br $rounds)))
    (block $done (loop $singles
      (br_if $done (i32.eqz (local.get $left)))
      ${products(tile, 1)}
      (local.set $left (i32.sub (local.get $left) (i32.const 1)))
      (br $singles)))
    (local.set $x (f32x4.splat (local.get $alpha)))
    ${eachOf(tile, (sum) => `(local.set ${sum} (f32x4.mul (local.get $x) (local.get ${sum})))`)}`;
}

/** The products of the next `count` columns of A with as many rows of B, each added to its sum. */
function products(tile: Tile, count: number): string {
  const step = (at: number): string => `
    ${each(tile.vectors, (vector) => `(local.set $b${vector} (v128.load offset=${4 * panel * at + 16 * vector} align=1 (local.get $from)))`)}
    ${each(
      tile.rows,
      (row) => `(local.set $x (v128.load32_splat offset=${4 * at} align=1 (local.get $a${row})))
      ${each(tile.vectors, (vector) => `(local.set ${sumAt(row, vector)} (f32x4.add (local.get ${sumAt(row, vector)}) (f32x4.mul (local.get $x) (local.get $b${vector}))))`)}`,
    )}`;
  return `${each(count, step)}
    ${each(tile.rows, (row) => `(local.set $a${row} (i32.add (local.get $a${row}) (i32.const ${4 * count})))`)}
    (local.set $from (i32.add (local.get $from) (i32.const ${4 * panel * count})))`;
}

/** Stores the sums of a row, and goes on to the next one. */
function storeRow(tile: Tile, row: number, adds: boolean): string {
  return `${each(tile.vectors, (vector) => storeVector(`offset=${16 * vector} align=1`, sumAt(row, vector), adds))}
    (local.set $to (i32.add (local.get $to) (local.get $ldc)))`;
}

function storeVector(place: string, sum: string, adds: boolean): string {
  const before = `(v128.load ${place} (local.get $to))`;
  const value = adds ? `(f32x4.add ${before} (local.get ${sum}))` : `(local.get ${sum})`;
  return `(v128.store ${place} (local.get $to) ${value})`;
}

/** Stores those sums of a row that are columns of C: `$ended`, fewer than the tile has. */
function storeBeginning(tile: Tile, row: number, adds: boolean): string {
  const column = (vector: number, lane: number): string => {
    const place = `offset=${16 * vector + 4 * lane} align=1`;
    const sum = `(f32x4.extract_lane ${lane} (local.get ${sumAt(row, vector)}))`;
    const value = adds ? `(f32.add (f32.load ${place} (local.get $to)) ${sum})` : sum;
    return `(br_if $stored (i32.le_s (local.get $ended) (i32.const ${4 * vector + lane})))
      (f32.store ${place} (local.get $to) ${value})`;
  };
  return `(block $stored ${each(tile.vectors, (vector) => each(4, (lane) => column(vector, lane)))})
    (local.set $to (i32.add (local.get $to) (local.get $ldc)))`;
}

function sumAt(row: number, vector: number): string {
  return `$sum${row}${vector}`;
}

function eachOf(tile: Tile, text: (sum: string) => string): string {
  return each(tile.rows, (row) => each(tile.vectors, (vector) => text(sumAt(row, vector))));
}
