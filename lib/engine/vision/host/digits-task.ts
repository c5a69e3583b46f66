import { compileTask } from '../../../task/compile/compile-task.ts';
import type { CompiledTask } from '../../../task/compiled-task.ts';
import { defaultParameters } from '../../../task/task-parameters.ts';

/** A form with one field, which tells whether an endpoint keeps to a schema. */
export function digitsTask(): CompiledTask {
  return compileTask({
    instructions: 'The digits in the picture.',
    parameters: defaultParameters,
    output: {
      kind: 'record',
      schema: {
        type: 'object',
        properties: { digits: { type: 'string', description: 'The digits, without spaces' } },
        required: ['digits'],
        additionalProperties: false,
      },
    },
  });
}
