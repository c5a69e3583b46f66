import { defaultParameters } from '../task-parameters.ts';
import type { BuiltInTask } from './built-in-task.ts';

/** The built-in tasks whose answer is text. */
export const plainTasks = {
  text: {
    id: 'text',
    name: 'taskText',
    reads: 'device',
    instructions: 'All the text of the picture, from first to last, in the order in which people read it.',
    parameters: defaultParameters,
    output: { kind: 'text', format: 'plain' },
  },
  code: {
    id: 'code',
    name: 'taskCode',
    reads: 'vision',
    instructions:
      'The source code of the picture, character by character, with its indentation, signs and blank lines. Leave out line numbers and what the editor draws around it. Correct nothing.',
    parameters: defaultParameters,
    output: { kind: 'text', format: 'plain' },
  },
  formula: {
    id: 'formula',
    name: 'taskFormula',
    reads: 'vision',
    instructions:
      'The mathematics of the picture as LaTeX that compiles with amsmath, without dollar signs or a document around it. Several formulas are parted by blank lines.',
    parameters: defaultParameters,
    output: { kind: 'text', format: 'plain' },
  },
  describe: {
    id: 'describe',
    name: 'taskDescribe',
    reads: 'vision',
    instructions:
      'Describe the picture in words of your own, for somebody who cannot see it: what matters first, in one or two plain sentences, as an alternative text. Say short texts that matter word by word. Name no person whose name is not printed.',
    parameters: defaultParameters,
    output: { kind: 'text', format: 'plain' },
  },
  translate: {
    id: 'translate',
    name: 'taskTranslate',
    reads: 'vision',
    instructions:
      'Translate all the text of the picture into words of your own, paragraph by paragraph, with its headings and lists. Names, numbers and codes stay as they are.',
    parameters: defaultParameters,
    output: { kind: 'text', format: 'markdown' },
  },
} as const satisfies Record<string, BuiltInTask>;
