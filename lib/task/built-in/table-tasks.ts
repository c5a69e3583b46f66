import { defaultParameters } from '../task-parameters.ts';
import type { BuiltInTask } from './built-in-task.ts';
import { field } from './field.ts';
import { groupSchema } from './group-schema.ts';

/** The built-in tasks whose answer is a table. */
export const tableTasks = {
  table: {
    id: 'table',
    name: 'taskTable',
    reads: 'device',
    instructions:
      'The table of the picture, row by row, each cell as it is printed. A cell over several columns or rows stands in the first of them, the others are empty. Of several tables the largest.',
    parameters: defaultParameters,
    output: { kind: 'table' },
  },
  chart: {
    id: 'chart',
    name: 'taskChart',
    reads: 'vision',
    instructions:
      'The data that the chart shows, one row for each point, bar or slice, series by series in the order of the legend.',
    parameters: { ...defaultParameters, detail: 'high' },
    output: {
      kind: 'table',
      row: groupSchema([
        field('series', 'text', 'What the legend calls the series'),
        field('category', 'text', 'Where on the axis or what slice it is, as printed', true),
        field('value', 'number', 'Its value in the unit of the axis', true),
        field('unit', 'text', 'The unit, such as % or million EUR'),
        field(
          'isEstimated',
          'yes-no',
          'True where the value is not printed but measured along the axis',
          true,
        ),
      ]),
    },
  },
} as const satisfies Record<string, BuiltInTask>;
