import { answerShape } from '../task/answer/answer-shape.ts';
import { reviseAnswer } from '../task/answer/revise-answer.ts';
import { builtInDefinitions } from '../task/built-in/built-in-definitions.ts';
import { answerSchema } from '../task/compile/answer-schema.ts';
import type { FieldShape } from '../task/fields/field.ts';
import { shapeAt } from '../task/fields/shape-at.ts';
import { isJsonObject } from '../task/is-json-object.ts';
import type { Issue } from '../task/issue.ts';
import type { JsonValue } from '../task/json-schema.ts';
import { schemaIssues } from '../task/limits/schema-issues.ts';
import type { TaskDefinition } from '../task/task-definition.ts';
import type { TaskId } from '../task/task.ts';
import { valueAt } from '../task/value-at.ts';
import type { RunEdits } from './run-edits.ts';
import { type ShownAnswer, shownAnswer, type Valued } from './shown-answer.ts';

/** A run's values, and what they were read as. */
export interface EditedRun extends Valued {
  readonly taskId: TaskId;
  readonly ownTask?: TaskDefinition;
}

/** What is only said of a part that was not found: the reader on this device says so itself. */
const acrossFields = new Set(['answerSumDiffers', 'answerOutOfOrder']);

/**
 * What a person changed of a run, with one change more: what was typed is written one way and judged by its field's
 * own rules. What does not fit stays as it was typed. Emptied, a value is gone.
 */
export function withEdit(run: EditedRun, path: string, typed: string): RunEdits {
  const { values = [], issues = [] } = run.edits ?? {};
  const others = values.filter((each) => each.path !== path);
  const answer = shownAnswer(run);
  if (!answer || !path.startsWith('/')) return { values: [...others, { path, typed, value: typed }], issues };
  const value = meant(fieldShape(run, path), valueAt(answer.data, path), typed);
  const task = soundTask(run);
  if (!task) return { values: [...others, { path, typed, value }], issues };
  const revised = reviseAnswer(answer, { path, value }, task);
  const edited = { path, typed, value: valueAt(revised.data, path) ?? null };
  const next = [...others, edited];
  return { values: next, issues: told(run, answer, revised.issues, new Set(next.map((each) => each.path))) };
}

/** The same with a change taken back: the others are judged anew. */
export function withoutEdit(run: EditedRun, path: string): RunEdits {
  const { edits, ...unchanged } = run;
  return (edits?.values ?? [])
    .filter((each) => each.path !== path)
    .reduce<RunEdits>((before, each) => withEdit({ ...unchanged, edits: before }, each.path, each.typed), {
      values: [],
      issues: [],
    });
}

/** What a value is by its task; undefined where that is not known. */
export function fieldShape(run: EditedRun, path: string): FieldShape | undefined {
  const task = path.startsWith('/') ? soundTask(run) : undefined;
  return task && task.output.kind !== 'text' ? shapeAt(answerShape(task.output), path) : undefined;
}

function soundTask({
  taskId,
  ownTask,
}: EditedRun): Pick<TaskDefinition, 'output' | 'parameters'> | undefined {
  const task = ownTask ?? builtInDefinitions.find(({ id }) => id === taskId);
  if (!task || task.output.kind === 'text') return undefined;
  return schemaIssues(answerSchema(task.output)).length === 0 ? task : undefined;
}

/** What was typed as the value that it is before any rule: of money the currency stays where none was typed. */
function meant(shape: FieldShape | undefined, before: JsonValue | undefined, typed: string): JsonValue {
  const text = typed.trim();
  if (text === '') return null;
  if (shape?.kind === 'long-text' || shape?.kind === 'text') return typed;
  if (shape?.kind === 'yes-no' && /^(?:true|false)$/u.test(text)) return text === 'true';
  if (isJsonObject(before) && typeof before['currency'] === 'string' && /^[\d.,'’\s()−-]+$/u.test(text)) {
    return { value: text, currency: before['currency'] };
  }
  const isNumber = typeof before === 'number' && /^-?\d+(?:\.\d+)?$/u.test(text);
  return (shape === undefined || shape.kind === 'raw') && isNumber ? Number(text) : text;
}

/** Of the reader on this device, what is not there is said already. */
function told(
  { result }: Valued,
  { original }: ShownAnswer,
  issues: readonly Issue[],
  edited: ReadonlySet<string>,
): readonly Issue[] {
  if (result.output.kind === 'answer') return issues;
  const ofEdited = issues.filter(
    ({ path, message }) =>
      acrossFields.has(message) || [...edited].some((each) => path === each || path.startsWith(`${each}/`)),
  );
  return [...original.issues.filter(({ path }) => !edited.has(path)), ...ofEdited];
}
