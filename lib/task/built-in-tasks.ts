import type { Task, TaskId } from './task.ts';

/** Reads all the text, as it stands. */
export const textTask: Task = { id: 'text', name: 'taskText', output: { kind: 'text' } };

/** The tasks that the reader on this device can do, in the order of the menu. */
export const builtInTasks: readonly Task[] = [
  textTask,
  { id: 'table', name: 'taskTable', output: { kind: 'table' } },
  { id: 'receipt', name: 'taskReceipt', output: { kind: 'record' } },
  { id: 'invoice', name: 'taskInvoice', output: { kind: 'record' } },
  { id: 'business-card', name: 'taskBusinessCard', output: { kind: 'record' } },
  { id: 'form', name: 'taskForm', output: { kind: 'record' } },
];

/** The tasks that take a model that sees, in the order in which they are offered. */
export const visionTasks: readonly Task[] = [
  { id: 'product-label', name: 'taskProductLabel', output: { kind: 'record' } },
  { id: 'event', name: 'taskEvent', output: { kind: 'record' } },
  { id: 'chart', name: 'taskChart', output: { kind: 'table' } },
  { id: 'code', name: 'taskCode', output: { kind: 'text' } },
  { id: 'formula', name: 'taskFormula', output: { kind: 'text' } },
  { id: 'describe', name: 'taskDescribe', output: { kind: 'text' } },
  { id: 'translate', name: 'taskTranslate', output: { kind: 'text' } },
  { id: 'any-fields', name: 'taskAnyFields', output: { kind: 'record' } },
];

const all: readonly Task[] = [...builtInTasks, ...visionTasks];

/** The task of a name; text where the name is not known, as that of a task that was removed. */
export function taskById(id: TaskId, tasks: readonly Task[] = all): Task {
  return tasks.find((task) => task.id === id) ?? textTask;
}
