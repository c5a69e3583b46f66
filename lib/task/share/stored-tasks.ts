import type { MessageKey } from '../../message-key.ts';
import type { JsonValue } from '../json-schema.ts';
import type { TaskDefinition } from '../task-definition.ts';
import { type PlainTask, plainTask } from './plain-task.ts';
import { readTask } from './read-task.ts';
import { taskLimits } from './task-limits.ts';

/** A person's own tasks as they were stored. */
export interface StoredTasks {
  readonly tasks: readonly TaskDefinition[];
  /** What could not be read, as it was: kept beside the tasks, so that nothing is lost that a person made. */
  readonly unread: readonly JsonValue[];
}

/** Reads a person's own tasks out of the store: whatever is wrong with one of them, the others are there. */
export function readStoredTasks(stored: JsonValue | undefined): StoredTasks {
  const all: readonly JsonValue[] = Array.isArray(stored) ? stored : [];
  const read = all.map((value) => ({ value, task: readTask(value) }));
  return {
    tasks: read.flatMap(({ task }) => (task.ok ? [task.task] : [])),
    unread: read.flatMap(({ value, task }) => (task.ok ? [] : [value])),
  };
}

/** What is put into the store: the tasks without what is usual, and what could not be read. */
export function toStoredTasks({ tasks, unread }: StoredTasks): readonly (PlainTask | JsonValue)[] {
  return [...tasks.map(plainTask), ...unread];
}

/** Why these tasks cannot be stored; nothing where they can. */
export function storeRefusal(tasks: StoredTasks): MessageKey | undefined {
  const stored = toStoredTasks(tasks);
  if (stored.length > taskLimits.count) return 'taskTooMany';
  const size = new TextEncoder().encode(JSON.stringify(stored)).length;
  return size > taskLimits.bytes ? 'taskTooLarge' : undefined;
}
