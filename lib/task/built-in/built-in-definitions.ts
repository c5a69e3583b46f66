import type { BuiltInTask } from './built-in-task.ts';
import { cardTasks } from './card-tasks.ts';
import { invoice } from './invoice.ts';
import { pairTasks } from './pair-tasks.ts';
import { plainTasks } from './plain-tasks.ts';
import { receipt } from './receipt.ts';
import { tableTasks } from './table-tasks.ts';

/** All that the tasks say which come with the extension, in the order of the menu. */
export const builtInDefinitions: readonly BuiltInTask[] = [
  plainTasks.text,
  tableTasks.table,
  receipt,
  invoice,
  cardTasks.businessCard,
  pairTasks.form,
  cardTasks.productLabel,
  cardTasks.event,
  tableTasks.chart,
  plainTasks.code,
  plainTasks.formula,
  plainTasks.describe,
  plainTasks.translate,
  pairTasks.anyFields,
];
