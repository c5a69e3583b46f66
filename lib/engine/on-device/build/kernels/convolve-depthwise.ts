import { each } from './each.ts';

/** Where a number stands in `MLAS_CONV_PARAMETERS`, in bytes: of what has two dimensions, the rows' first and the columns' next. */
const at = {
  dimensions: 4,
  input: 24,
  kernel: 36,
  dilation: 48,
  padding: 60,
  stride: 84,
  filters: 96,
  output: 100,
  outputSize: 116,
  depth: 120,
  beta: 124,
} as const;

/** Bytes of the buffer that each call of `MlasConvOperation` may use as it likes. */
const bufferLength = 65_536;

/** Values of a row that are convolved together: four vectors of four. */
const block = 16;

/** Widths of kernels, and strides across, for which there is a loop. */
const [widths, strides] = [[3, 5] as const, [1, 2] as const];

/**
 * The text of a WebAssembly function that convolves one channel of a picture with a kernel of its own, all numbers 32-bit
 * floats: it takes what `MlasConvOperation` of ONNX Runtime takes but for the bias, and gives 1 if it did the work, 0, with
 * nothing changed, where the convolution is of another kind. As published, each value's neighbours are first written out
 * side by side, for a multiplication of matrices. Here the rows that a kernel sees are copied into the buffer, with zeros
 * at their ends and, for a stride of two, the even columns before the odd ones, and are multiplied where they stand. Sums
 * are added up in the same order, so the numbers are the same, bit for bit, but for the last one to three of a channel whose
 * size is no multiple of four: there the published code adds four products to each other before it adds them to the sum.
 */
export function convolveDepthwise(name: string): string {
  return `(func (export "${name}") (param $p i32) (param $input i32) (param $kernel i32) (param $buffer i32) (param $output i32)
    (param $start i32) (param $count i32) (result i32)
    (local $height i32) (local $width i32) (local $rows i32) (local $across i32) (local $down i32) (local $left i32)
    (local $wide i32) (local $half i32) (local $row i32) (local $all i32) (local $copied i32) (local $top i32) (local $slot i32) (local $end i32)
    (local $y i32) (local $x i32) (local $ky i32) (local $weights i32) (local $from i32) (local $even i32) (local $odd i32)
    (local $to i32) (local $columns i32) (local $ended i32) (local $source i32)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128) (local $w v128) (local $v v128)
    (local.set $height ${load('input')})
    (local.set $width ${load('input', 4)})
    (local.set $rows ${load('kernel')})
    (local.set $wide ${load('kernel', 4)})
    (local.set $down ${load('stride')})
    (local.set $across ${load('stride', 4)})
    (local.set $left ${load('padding', 4)})
    (local.set $columns ${load('output', 4)})
    ${guards()}
    ;; the bytes of a row's columns, or of its even ones alone, of a whole row, and of all rows that a kernel sees
    (local.set $half (i32.shl (i32.add (i32.and (i32.add (local.get $columns) (i32.const ${block - 1})) (i32.const ${-block}))
      (i32.const ${block})) (i32.const 2)))
    (local.set $row (i32.mul (local.get $half) (local.get $across)))
    (local.set $all (i32.mul (local.get $row) (local.get $rows)))
    ${unless(`(i32.le_u (local.get $all) (i32.const ${bufferLength}))`)}
    ;; a row with the zeros before it must end within what was kept for it
    ${unless('(i32.le_u (i32.shl (i32.add (local.get $width) (i32.add (local.get $left) (i32.const 2))) (i32.const 2)) (local.get $row))')}
    (memory.fill (local.get $buffer) (i32.const 0) (local.get $all))
    (local.set $end (i32.add (local.get $buffer) (local.get $all)))
    (local.set $slot (local.get $buffer))
    (local.set $top (i32.sub (i32.const 0) ${load('padding')}))
    (local.set $y ${load('output')})
    (local.set $to (local.get $output))
    (loop $outputRows
      ${copyRows()}
      (local.set $x (i32.const 0))
      (loop $blocks
        ${convolveBlock()}
        (local.set $x (i32.add (local.get $x) (i32.const ${4 * block})))
        (br_if $blocks (i32.gt_s (local.get $ended) (i32.const ${block}))))
      (local.set $to (i32.add (local.get $to) (i32.shl (local.get $columns) (i32.const 2))))
      (local.set $top (i32.add (local.get $top) (local.get $down)))
      (br_if $outputRows (local.tee $y (i32.sub (local.get $y) (i32.const 1)))))
    (i32.const 1))`;
}

/** Gives up where the convolution is of another kind. */
function guards(): string {
  return `${unless(equal(load('dimensions'), 2))}
    ${unless(equal(load('filters'), 1))}
    ${unless(equal(load('dilation'), 1))}
    ${unless(equal(load('dilation', 4), 1))}
    ${unless(`(i32.eq ${load('depth')} (i32.mul (local.get $rows) (local.get $wide)))`)}
    ${unless(`(f32.eq (f32.load offset=${at.beta} (local.get $p)) (f32.const 0))`)}
    ${unless('(i32.eqz (local.get $start))')}
    ${unless(`(i32.eq (local.get $count) ${load('outputSize')})`)}
    ${unless(`(i32.or ${widths.map((width) => equal('(local.get $wide)', width)).join(' ')})`)}
    ${unless(`(i32.or ${strides.map((stride) => equal('(local.get $across)', stride)).join(' ')})`)}`;
}

/** The sums of one block, stored. */
function convolveBlock(): string {
  return `(local.set $s0 (v128.const i32x4 0 0 0 0)) (local.set $s1 (v128.const i32x4 0 0 0 0))
        (local.set $s2 (v128.const i32x4 0 0 0 0)) (local.set $s3 (v128.const i32x4 0 0 0 0))
        (local.set $weights (local.get $kernel))
        (local.set $ky (local.get $top))
        ;; the row at the top stands where its number, divided by how many rows there are, leaves off
        (local.set $from (i32.add (local.get $buffer) (i32.mul (local.get $row) (i32.rem_u (i32.add (local.get $top)
          (i32.mul (local.get $rows) (i32.const 1024))) (local.get $rows)))))
        (loop $kernelRows
          (if (i32.lt_u (local.get $ky) (local.get $height)) (then
            (local.set $even (i32.add (local.get $from) (local.get $x)))
            (local.set $odd (i32.add (local.get $even) (local.get $half)))
            ${kinds((width, stride) => taps(width, stride))}))
          (local.set $weights (i32.add (local.get $weights) (i32.shl (local.get $wide) (i32.const 2))))
          (local.set $from (i32.add (local.get $from) (local.get $row)))
          (if (i32.ge_u (local.get $from) (local.get $end)) (then (local.set $from (local.get $buffer))))
          (local.set $ky (i32.add (local.get $ky) (i32.const 1)))
          (br_if $kernelRows (i32.lt_s (local.get $ky) (i32.add (local.get $top) (local.get $rows)))))
        (local.set $ended (i32.sub (local.get $columns) (i32.shr_u (local.get $x) (i32.const 2))))
        (local.set $source (i32.add (local.get $to) (local.get $x)))
        ${store()}`;
}

/** Copies the rows of the picture down to the last one that the kernel sees now, each in the place of one it has left. */
function copyRows(): string {
  return `(block $rowsDone (loop $rowsToCopy
      (br_if $rowsDone (i32.ge_s (local.get $copied) (i32.add (local.get $top) (local.get $rows))))
      (br_if $rowsDone (i32.ge_s (local.get $copied) (local.get $height)))
      (local.set $source (i32.add (local.get $input) (i32.shl (i32.mul (local.get $copied) (local.get $width)) (i32.const 2))))
      (if (i32.eq (local.get $across) (i32.const 1))
        (then (memory.copy (i32.add (local.get $slot) (i32.shl (local.get $left) (i32.const 2))) (local.get $source)
          (i32.shl (local.get $width) (i32.const 2))))
        (else ${copyInHalves()}))
      (local.set $slot (i32.add (local.get $slot) (local.get $row)))
      (if (i32.ge_u (local.get $slot) (local.get $end)) (then (local.set $slot (local.get $buffer))))
      (local.set $copied (i32.add (local.get $copied) (i32.const 1)))
      (br $rowsToCopy)))`;
}

/** Copies a row's columns, the even ones, counted from the zeros before it, apart from the odd ones. */
function copyInHalves(): string {
  return `
    (local.set $even (i32.add (local.get $slot) (i32.shl (i32.shr_u (i32.add (local.get $left) (i32.const 1)) (i32.const 1)) (i32.const 2))))
    (local.set $odd (i32.add (i32.add (local.get $slot) (local.get $half)) (i32.shl (i32.shr_u (local.get $left) (i32.const 1)) (i32.const 2))))
    ;; the first column is odd after an odd number of zeros
    (if (i32.and (local.get $left) (i32.const 1)) (then
      (local.set $x (local.get $even)) (local.set $even (local.get $odd)) (local.set $odd (local.get $x))))
    (local.set $ended (local.get $width))
    (block $eightsDone (loop $eights
      (br_if $eightsDone (i32.lt_u (local.get $ended) (i32.const 8)))
      (local.set $v (v128.load align=1 (local.get $source)))
      (local.set $w (v128.load offset=16 align=1 (local.get $source)))
      (v128.store align=1 (local.get $even) (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $v) (local.get $w)))
      (v128.store align=1 (local.get $odd) (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $v) (local.get $w)))
      (local.set $source (i32.add (local.get $source) (i32.const 32)))
      (local.set $even (i32.add (local.get $even) (i32.const 16)))
      (local.set $odd (i32.add (local.get $odd) (i32.const 16)))
      (local.set $ended (i32.sub (local.get $ended) (i32.const 8)))
      (br $eights)))
    (block $singlesDone (loop $singles
      (br_if $singlesDone (i32.eqz (local.get $ended)))
      (f32.store (local.get $even) (f32.load (local.get $source)))
      (br_if $singlesDone (i32.eq (local.get $ended) (i32.const 1)))
      (f32.store (local.get $odd) (f32.load offset=4 (local.get $source)))
      (local.set $source (i32.add (local.get $source) (i32.const 8)))
      (local.set $even (i32.add (local.get $even) (i32.const 4)))
      (local.set $odd (i32.add (local.get $odd) (i32.const 4)))
      (local.set $ended (i32.sub (local.get $ended) (i32.const 2)))
      (br $singles)))`;
}

/** One row of the kernel, for one block. */
function taps(width: number, stride: number): string {
  return each(width, (kx) => {
    const base = stride === 2 && kx % 2 === 1 ? '$odd' : '$even';
    const first = 4 * Math.floor(kx / stride);
    const product = (vector: number): string =>
      `(f32x4.mul (local.get $w) (v128.load offset=${first + 16 * vector} align=1 (local.get ${base})))`;
    return `(local.set $w (v128.load32_splat offset=${4 * kx} align=1 (local.get $weights)))
      ${each(4, (vector) => `(local.set $s${vector} (f32x4.add (local.get $s${vector}) ${product(vector)}))`)}`;
  });
}

/** Stores the sums of a block, of its columns those that are in the picture. */
function store(): string {
  const single = (column: number): string => `
    (br_if $stored (i32.le_s (local.get $ended) (i32.const ${column})))
    (f32.store offset=${4 * column} (local.get $source) (f32x4.extract_lane ${column % 4} (local.get $s${Math.floor(column / 4)})))`;
  return `(if (i32.ge_s (local.get $ended) (i32.const ${block}))
    (then ${each(4, (vector) => `(v128.store offset=${16 * vector} align=1 (local.get $source) (local.get $s${vector}))`)})
    (else (block $stored ${each(block, single)})))`;
}

/** The text for the kind of convolution at hand. */
function kinds(text: (width: number, stride: number) => string): string {
  const ofWidth = (width: number): string =>
    `(if ${equal('(local.get $across)', 1)} (then ${text(width, 1)}) (else ${text(width, 2)}))`;
  return `(if ${equal('(local.get $wide)', 3)} (then ${ofWidth(3)}) (else ${ofWidth(5)}))`;
}

function load(name: keyof typeof at, further = 0): string {
  return `(i32.load offset=${at[name] + further} (local.get $p))`;
}

function equal(value: string, number: number): string {
  return `(i32.eq ${value} (i32.const ${number}))`;
}

function unless(condition: string): string {
  return `(if (i32.eqz ${condition}) (then (return (i32.const 0))))`;
}
