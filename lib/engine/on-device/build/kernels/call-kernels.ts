import { replaceCode } from './replace-code.ts';
import { encoded } from './replace-functions.ts';

/** The numbers of the functions of `kernels.wat` that are added to Tesseract's. */
export interface KernelNumbers {
  readonly alongTable: number;
  readonly gatherNeighbours: number;
}

/** Tesseract's functions Logistic and Tanh: their numbers, where their tables stand in its memory, in bytes, and whether f(-x) is 1 - f(x). */
const activations = [
  { number: 482, table: 283_792, one: 1 },
  { number: 483, table: 267_408, one: 0 },
];

/** The end of a loop over `count` values: `at` += 1, and again unless it is `count`. */
const nextValue = '20 at 41 01 6a 22 at 20 count 47 0d 00 0b';

/** `to[at] = f(to[at])` for every value. */
const inPlace = (call: string): string =>
  `03 40 20 to 20 at 41 02 74 6a 22 place 20 place 2a 02 00 ${call} 38 02 00 ${nextValue}`;

/** `to[at] = f(from[at]) × factors[at]` for every value. */
const multiplied = (call: string): string =>
  `03 40 20 to 20 at 41 02 74 22 place 6a 20 from 20 place 6a 2a 02 00 ${call}
   20 factors 20 place 6a 2a 02 00 94 38 02 00 ${nextValue}`;

/** The beginning of each step of Convolve::Forward, which looks at the half width of what it gathers. */
const step = '03 40 20 06 41 00 4e 04 40';

/**
 * Puts calls of the kernels into the body of a function of Tesseract: in place of its loops over values that call Logistic or
 * Tanh for each, and before what gathers the neighbours of a place. Throws where there is nothing of these.
 */
export function callKernels(body: Uint8Array, { alongTable, gatherNeighbours }: KernelNumbers): Uint8Array {
  let code = body;
  for (const { number, table, one } of activations) {
    const [call, rest] = [
      `10 ${hex(number)}`,
      `20 count 41 ${hex(table)} 41 ${hex(one)} 10 ${hex(alongTable)}`,
    ];
    code = replaceCode(code, inPlace(call), `20 to 41 00 20 to ${rest}`);
    code = replaceCode(code, multiplied(call), `20 from 20 factors 20 to ${rest}`);
  }
  // Its object, its input, its output, where it is in them, and the half width; in its place -1 where nothing is left to do.
  const gathered = `03 40 20 00 20 02 20 05 20 08 20 0a 20 06 10 ${hex(gatherNeighbours)} 41 00 4e 04 40`;
  code = replaceCode(code, step, gathered);
  if (code === body) throw new Error('a function of Tesseract is not as the kernels expect it');
  return code;
}

/** A number as the encoding of instructions has it; none here has its sign bit set. */
function hex(value: number): string {
  return Array.from(encoded(value), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
