import type { ErrorCode } from '../../errors.ts';
import { isJsonObject } from '../is-json-object.ts';
import type { Issue } from '../issue.ts';
import type { JsonValue } from '../json-schema.ts';
import { pointer } from '../pointer.ts';
import type { TaskDefinition } from '../task-definition.ts';
import { readTask } from './read-task.ts';
import { taskFileFormat, taskFileVersion } from './task-file.ts';
import { taskLimits } from './task-limits.ts';

/** The tasks of a file, to be shown in full before they are taken; or why it is not read. */
export type ReadTaskFile =
  | { readonly ok: true; readonly tasks: readonly TaskDefinition[] }
  | { readonly ok: false; readonly code: ErrorCode; readonly issues: readonly Issue[] };

/** Reads a file of tasks, whoever wrote it. It is read whole or not at all. */
export function readTaskFile(text: string): ReadTaskFile {
  if (new TextEncoder().encode(text).length > taskLimits.bytes) return refused('task-file-too-large');
  const file = parsed(text);
  if (!isJsonObject(file) || file['format'] !== taskFileFormat) return refused('task-file-unreadable');
  const { version, tasks } = file;
  if (typeof version === 'number' && version > taskFileVersion) return refused('task-file-newer');
  const isKnown = version === taskFileVersion && Object.keys(file).length === 3;
  if (!isKnown || !Array.isArray(tasks) || tasks.length === 0) return refused('task-file-unreadable');
  if (tasks.length > taskLimits.count) return refused('task-file-too-large');
  const read = tasks.map(readTask);
  const issues = read.flatMap((each, at) => (each.ok ? [] : each.issues.map((issue) => within(issue, at))));
  const found = read.flatMap((each) => (each.ok ? [each.task] : []));
  const twice = found.flatMap(({ id }, at) =>
    found.findIndex((other) => other.id === id) < at
      ? [within({ path: pointer('id'), message: 'taskIdTwice', params: [id] }, at)]
      : [],
  );
  const all = [...issues, ...(issues.length === 0 ? twice : [])];
  return all.length === 0 ? { ok: true, tasks: found } : refused('task-file-unreadable', all);
}

function within({ path, message, params }: Issue, task: number): Issue {
  return { path: pointer('tasks', task) + path, message, params };
}

function refused(code: ErrorCode, issues: readonly Issue[] = []): ReadTaskFile {
  return { ok: false, code, issues };
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}
