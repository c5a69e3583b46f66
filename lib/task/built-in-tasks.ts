import type { Task, TaskId } from './task.ts';

/** Reads all the text, as it stands. */
export const textTask: Task = { id: 'text', name: 'taskText', output: { kind: 'text' } };

/** The tasks that come with the extension, in the order of the menu. */
export const builtInTasks: readonly Task[] = [
  textTask,
  { id: 'table', name: 'taskTable', output: { kind: 'table' } },
  { id: 'receipt', name: 'taskReceipt', output: { kind: 'record' } },
  { id: 'invoice', name: 'taskInvoice', output: { kind: 'record' } },
  { id: 'business-card', name: 'taskBusinessCard', output: { kind: 'record' } },
  { id: 'form', name: 'taskForm', output: { kind: 'record' } },
];

/** The task of a name; text where the name is not known, as that of a task that was removed. */
export function taskById(id: TaskId, tasks: readonly Task[] = builtInTasks): Task {
  return tasks.find((task) => task.id === id) ?? textTask;
}
