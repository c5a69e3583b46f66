import type { TaskDefinition } from '../task-definition.ts';
import { plainTask } from './plain-task.ts';
import { taskFileFormat, taskFileVersion } from './task-file.ts';

/** Tasks as a file to share or to keep. */
export function writeTaskFile(tasks: readonly TaskDefinition[]): string {
  const file = { format: taskFileFormat, version: taskFileVersion, tasks: tasks.map(plainTask) };
  return `${JSON.stringify(file, null, 2)}\n`;
}
