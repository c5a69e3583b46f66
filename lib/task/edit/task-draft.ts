import type { GroupShape } from '../fields/field.ts';
import { fieldIssues } from '../fields/field-issues.ts';
import { fieldOfSchema } from '../fields/field-of-schema.ts';
import { schemaOfField } from '../fields/schema-of-field.ts';
import { isJsonObject } from '../is-json-object.ts';
import type { Issue } from '../issue.ts';
import type { JsonSchema, JsonValue } from '../json-schema.ts';
import { plainTask } from '../share/plain-task.ts';
import { readTask } from '../share/read-task.ts';
import type { TaskDefinition } from '../task-definition.ts';

/** A task while somebody edits it. What is typed stands here as it was typed, right or wrong. */
export interface TaskDraft {
  readonly task: TaskDefinition;
  /** Its fields or columns as they were put together last; where absent, those of the task's own schema hold. */
  readonly shape?: GroupShape;
  /** Its JSON Schema as it was typed, where that cannot be taken. */
  readonly text?: string;
}

/** A draft as a task, or what still has to be put right; of `fields`, paths are places as in `fieldIssues`. */
export type SettledDraft =
  | { readonly ok: true; readonly task: TaskDefinition }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly of: 'fields' | 'task' | 'text' };

/** The JSON Schema of a task's fields or columns; undefined where its output is text. */
export function schemaOfTask({ output }: TaskDefinition): JsonSchema | undefined {
  if (output.kind === 'record') return output.schema;
  return output.kind === 'table' ? (output.row ?? { type: 'object', properties: {} }) : undefined;
}

/** The fields that the builder shows of a draft; undefined where it cannot show any. */
export function shapeOfDraft({ task, shape }: TaskDraft): GroupShape | undefined {
  if (shape !== undefined) return shape;
  const schema = schemaOfTask(task);
  const read = schema === undefined ? undefined : fieldOfSchema(schema);
  return read?.kind === 'group' ? read : undefined;
}

/** A task with another schema. */
function withSchema(task: TaskDefinition, schema: JsonSchema): TaskDefinition {
  const { output } = task;
  if (output.kind === 'text') return task;
  const isNothing = output.kind === 'table' && Object.keys(schema['properties'] ?? {}).length === 0;
  if (isNothing) return { ...task, output: { kind: 'table' } };
  return {
    ...task,
    output: output.kind === 'table' ? { kind: 'table', row: schema } : { kind: 'record', schema },
  };
}

/** Drafts are never changed, and each is asked about several times. */
const judged = new WeakMap<TaskDraft, SettledDraft>();

/** Makes a draft a task, if it can be one. */
export function settleDraft(draft: TaskDraft): SettledDraft {
  const settled = judged.get(draft) ?? settle(draft);
  judged.set(draft, settled);
  return settled;
}

function settle(draft: TaskDraft): SettledDraft {
  const text = draft.text === undefined ? undefined : jsonOf(draft.text);
  if (draft.text !== undefined && !isJsonObject(text)) {
    return { ok: false, of: 'text', issues: [{ path: '', message: 'draftBrokenJson', params: [] }] };
  }
  const faults = draft.shape && text === undefined ? fieldIssues(draft.shape) : [];
  if (faults.length > 0) return { ok: false, of: 'fields', issues: faults };
  const schema = text ?? (draft.shape && schemaOfField(draft.shape));
  const task = isJsonObject(schema) ? withSchema(draft.task, schema) : draft.task;
  const read = readTask(structuredClone(plainTask(task)));
  if (read.ok) return { ok: true, task: read.task };
  return { ok: false, of: draft.text === undefined ? 'task' : 'text', issues: read.issues };
}

/** A draft as it was stored; undefined where it is none. It was written here: only its frame is looked at. */
export function readDraft(stored: unknown): TaskDraft | undefined {
  const draft = stored as TaskDraft | undefined;
  return typeof draft === 'object' && typeof draft.task?.output?.kind === 'string' ? draft : undefined;
}

function jsonOf(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
