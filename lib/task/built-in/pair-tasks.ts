import { defaultParameters } from '../task-parameters.ts';
import type { BuiltInTask } from './built-in-task.ts';
import { field } from './field.ts';
import { groupSchema } from './group-schema.ts';
import { listOf } from './list-of.ts';

/** The built-in tasks that know no fields beforehand: pairs of a label and a value. */
export const pairTasks = {
  form: {
    id: 'form',
    name: 'taskForm',
    reads: 'device',
    instructions:
      'Every field of the form in the picture from top to bottom, also those that are not filled in: its label as printed and what is written there. A box to tick is true or false.',
    parameters: defaultParameters,
    output: {
      kind: 'record',
      schema: groupSchema([
        field('title', 'text', 'Title of the form'),
        field(
          'fields',
          listOf(
            field('label', 'text', 'The label as printed', true),
            field('value', 'text', 'What is written there; empty where nothing is'),
            field('isTicked', 'yes-no', 'Only of a box to tick'),
          ),
          'The fields',
          true,
        ),
      ]),
    },
  },
  anyFields: {
    id: 'any-fields',
    name: 'taskAnyFields',
    reads: 'vision',
    instructions:
      'Whatever the picture says that somebody would want to keep: find out what kind of document it is and give its facts as pairs of a short label and a value, what matters most first. Where a label is printed, take that.',
    parameters: defaultParameters,
    output: {
      kind: 'record',
      schema: groupSchema([
        field('documentType', 'text', 'What it is, in one to three words', true),
        field(
          'fields',
          listOf(
            field('label', 'text', 'What the value is', true),
            field('value', 'text', 'The value as printed', true),
          ),
          'The facts',
          true,
        ),
      ]),
    },
  },
} as const satisfies Record<string, BuiltInTask>;
