import type { InferenceSession, TensorConstructor } from 'onnxruntime-web/wasm';
import { AppError } from '../../errors.ts';
import type { RunModel } from './run-model.ts';

/**
 * Wraps an ONNX Runtime session with one input and one output. The tensor constructor is given, not
 * imported, so that this file weighs nothing where the runtime is absent.
 * Throws `engine-failed` if the answer is not made of 32-bit floats.
 */
export function createRunModel(session: InferenceSession, Tensor: TensorConstructor): RunModel {
  const [inputName = ''] = session.inputNames;
  const [outputName = ''] = session.outputNames;
  return async (input, height, width) => {
    const tensor = new Tensor('float32', input, [1, 3, height, width]);
    const output = (await session.run({ [inputName]: tensor }))[outputName];
    if (output === undefined || !(output.data instanceof Float32Array)) {
      throw new AppError('engine-failed', 'a model answered with no numbers');
    }
    return { data: output.data, shape: output.dims };
  };
}
