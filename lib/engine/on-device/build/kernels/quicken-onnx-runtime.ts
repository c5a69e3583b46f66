import { assemble } from './assemble.ts';
import { convolveDepthwise } from './convolve-depthwise.ts';
import { multiplyMatrices } from './multiply-matrices.ts';
import {
  countFunctions,
  encoded,
  functionBodies,
  importedFunctions,
  replaceFunctions,
  withCodeBefore,
} from './replace-functions.ts';

/**
 * Functions of onnxruntime-web 1.30's `ort-wasm-simd-threaded.wasm`, by their number there. The file is pinned by its SHA-256,
 * and with it these numbers. They are MLAS's MlasSgemmKernelZero, MlasSgemmKernelAdd, MlasConvOperation and MlasActivation.
 */
export const [kernelZero, kernelAdd] = [1422, 2415];
const [convOperation, activation] = [2702, 1226];

/** The type there of a function of seven whole numbers that gives one. */
const convolveType = 20;

/** Where the number of outputs of a channel stands in what MlasConvOperation is told, in bytes. */
const outputSize = 116;

/**
 * ONNX Runtime with the innermost loops of its networks written for WebAssembly: as published, the multiplication of matrices
 * needs more registers than there are, and a convolution that takes each channel by itself is turned into such a
 * multiplication first. The same numbers (`convolveDepthwise` says where their last bit may differ) in six to seven tenths
 * of the time of a network (measured).
 */
export async function quickenOnnxRuntime(published: Uint8Array): Promise<Uint8Array> {
  const text = `(module (memory (export "memory") 1)
    ${multiplyMatrices('zero', false)} ${multiplyMatrices('add', true)} ${convolveDepthwise('depthwise')})`;
  const [zero, add, depthwise] = functionBodies(await assemble('networks.wat', text));
  const convolve = functionBodies(published)[convOperation - importedFunctions(published)];
  if (!zero || !add || !depthwise || !convolve) throw new Error('the functions of ONNX Runtime are too few');
  const bodies = new Map([
    [kernelZero, zero],
    [kernelAdd, add],
    [convOperation, withCodeBefore(convolve, unlessDepthwise(countFunctions(published)))],
  ]);
  return replaceFunctions(published, bodies, [{ type: convolveType, body: depthwise }]);
}

/**
 * The code that has `depthwise` try, with all that MlasConvOperation is told but the bias (3), and where it did
 * the work adds the bias and applies the activation, as MlasConvOperation does at its end, and returns.
 */
function unlessDepthwise(depthwise: number): Uint8Array {
  const [get, call, ifNone, load, constant, leave, end] = [0x20, 0x10, 0x04, 0x28, 0x41, 0x0f, 0x0b];
  const passed = [0, 1, 2, 4, 5, 6, 7].flatMap((parameter) => [get, parameter]);
  const loaded = (offset: number): number[] => [get, 0, load, 2, ...encoded(offset)];
  return Uint8Array.from([
    ...passed,
    call,
    ...encoded(depthwise),
    ifNone,
    0x40,
    ...loaded(0),
    get,
    5,
    get,
    3,
    constant,
    1,
    ...loaded(outputSize),
    ...loaded(outputSize),
    call,
    ...encoded(activation),
    leave,
    end,
  ]);
}
