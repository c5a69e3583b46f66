import type { TaskDefinition } from '../task/task-definition.ts';
import type { Task, TaskId } from '../task/task.ts';
import { type Extraction, type ExtractionResult, isFinished } from './extraction.ts';
import type { RunEdits } from './run-edits.ts';
import { withoutWords } from './without-words.ts';

/** The most readings of one collection: more would not fit into the browser's memory for a session. */
const mostCollected = 300;

/** One reading of a collection: its values, without its words and their places. */
export interface CollectedRun {
  readonly id: string;
  readonly taskId: TaskId;
  readonly ownTask?: TaskDefinition;
  readonly result: Pick<ExtractionResult, 'output' | 'tables'>;
  readonly edits?: RunEdits;
  /** What was removed of it, by number from 0; all of it where it says so. */
  readonly removed: 'all' | readonly number[];
}

/** Pictures read one after another as the same task, to be one table. Plain data. */
export interface Collection {
  readonly taskId: TaskId;
  readonly ownTask?: TaskDefinition;
  /** Ms since the epoch: what began before is not of it. */
  readonly startedAt: number;
  readonly runs: readonly CollectedRun[];
  /** The last picture that added nothing, and why. */
  readonly missed?: { readonly id: string; readonly why: 'failed' | 'another-task' | 'full' };
}

/** A collection that is empty. */
export function newCollection({ id, own }: Task, now: number): Collection {
  return { taskId: id, ...(own && { ownTask: own }), startedAt: now, runs: [] };
}

/** A collection with what has come to its end meanwhile; the same one where that is nothing. */
export function collect(collection: Collection, extractions: readonly Extraction[]): Collection {
  return extractions.reduce(withRun, collection);
}

function withRun(collection: Collection, run: Extraction): Collection {
  const isOld = run.startedAt < collection.startedAt || !isFinished(run) || run.status === 'cancelled';
  if (isOld || collection.missed?.id === run.id || collection.runs.some(({ id }) => id === run.id))
    return collection;
  const why =
    run.status !== 'done'
      ? 'failed'
      : run.taskId !== collection.taskId
        ? 'another-task'
        : collection.runs.length >= mostCollected
          ? 'full'
          : undefined;
  if (run.status !== 'done' || why !== undefined)
    return { ...collection, missed: { id: run.id, why: why ?? 'failed' } };
  const { id, taskId, ownTask, edits } = run;
  const { output, tables } = run.result;
  const added: CollectedRun = {
    id,
    taskId,
    ...(ownTask && { ownTask }),
    result: { output: withoutWords(output), tables: withoutWords(tables) },
    ...(edits && { edits }),
    removed: [],
  };
  const { missed: _, ...rest } = collection;
  return { ...rest, runs: [...collection.runs, added] };
}

/** A collection in which a reading's values were changed. */
export function withRunEdits(collection: Collection, id: string, edits: RunEdits): Collection {
  return { ...collection, runs: collection.runs.map((run) => (run.id === id ? { ...run, edits } : run)) };
}

/** A collection without a line, or without a whole reading. */
export function withoutLine(collection: Collection, id: string, line: number | 'all'): Collection {
  return {
    ...collection,
    runs: collection.runs.map((run) => {
      if (run.id !== id || run.removed === 'all') return run;
      return { ...run, removed: line === 'all' ? 'all' : [...run.removed, line] };
    }),
  };
}
