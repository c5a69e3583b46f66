import { readFile } from 'node:fs/promises';
import wabt from 'wabt';
import { functionBodies, replaceFunctions } from './replace-functions.ts';

/**
 * The functions of tesseract-wasm 0.11's `tesseract-core.wasm` that `kernels.wat` replaces, by their number there, in the
 * order in which they stand in it. The file is pinned by its SHA-256, and with it these numbers.
 */
const replaced = [1737, 482, 483];

/**
 * Tesseract with the innermost loops of its network written for WebAssembly: as published, they were written for the
 * instructions of a PC, which a compiler put into those of WebAssembly. It gives the same words with the same confidence
 * in two thirds of the time (measured on lines of screens, tables and code).
 */
export async function quickenTesseract(published: Uint8Array): Promise<Uint8Array> {
  const bodies = functionBodies(await assembleKernels());
  if (bodies.length !== replaced.length) throw new Error('kernels.wat has other functions than are replaced');
  const byNumber = replaced.flatMap((number, at) => {
    const body = bodies[at];
    return body === undefined ? [] : [[number, body] as const];
  });
  return replaceFunctions(published, new Map(byNumber));
}

/** `kernels.wat` as a module. */
export async function assembleKernels(): Promise<Uint8Array<ArrayBuffer>> {
  const name = 'kernels.wat';
  const source = await readFile(new URL(`./${name}`, import.meta.url), 'utf8');
  const parsed = (await wabt()).parseWat(name, source, { simd: true, sat_float_to_int: true });
  try {
    return Uint8Array.from(parsed.toBinary({}).buffer);
  } finally {
    parsed.destroy();
  }
}
