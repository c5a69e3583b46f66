import { isNestedDeeper } from '../is-nested-deeper.ts';
import type { Issue } from '../issue.ts';
import type { JsonValue } from '../json-schema.ts';
import { schemaIssues } from '../limits/schema-issues.ts';
import { schemaLimits } from '../limits/schema-limits.ts';
import { pointer } from '../pointer.ts';
import type { TaskDefinition } from '../task-definition.ts';
import { taskSchema } from './task-schema.ts';

/** A task, or everything that is wrong with it; paths lead into it. */
export type ReadTask =
  | { readonly ok: true; readonly task: TaskDefinition }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads a task that was stored or shared, whoever wrote it. */
export function readTask(value: JsonValue): ReadTask {
  // Before anything walks it.
  if (isNestedDeeper(value, schemaLimits.nesting + 2)) {
    return {
      ok: false,
      issues: [{ path: '', message: 'schemaTooDeep', params: [String(schemaLimits.depth)] }],
    };
  }
  const parsed = taskSchema.safeParse(value);
  if (!parsed.success) {
    return {
      ok: false,
      issues: parsed.error.issues.map(({ path }) => ({
        path: pointer(...path.map(String)),
        message: 'taskPartWrong',
        params: [],
      })),
    };
  }
  const task: TaskDefinition = parsed.data;
  const { output } = task;
  const [place, schema] =
    output.kind === 'record' ? ['schema', output.schema] : ['row', 'row' in output ? output.row : undefined];
  const issues = schema === undefined ? [] : schemaIssues(schema);
  if (issues.length === 0) return { ok: true, task };
  return {
    ok: false,
    issues: issues.map(({ path, message, params }) => ({
      path: pointer('output', place) + path,
      message,
      params,
    })),
  };
}
