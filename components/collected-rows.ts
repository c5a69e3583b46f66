import { answerGrid } from '../lib/extraction/answer-grid.ts';
import { type CollectedLine, collectedLines } from '../lib/extraction/collected-lines.ts';
import type { CollectedRun, Collection } from '../lib/extraction/collection.ts';
import { longestList } from '../lib/extraction/record-lines.ts';
import { shownAnswer } from '../lib/extraction/shown-answer.ts';
import { answerLabels } from '../lib/export/answer-labels.ts';
import { answerTable } from '../lib/export/answer-table.ts';
import type { Exported } from '../lib/export/exported.ts';
import { fieldLabel } from '../lib/export/field-label.ts';
import type { Translate } from '../lib/message-key.ts';
import type { Field, FieldShape } from '../lib/task/fields/field.ts';
import { gridRows } from './grid-rows.ts';
import type { GridRows } from './table-grid.tsx';
import { valueFacts, type ValueFacts } from './value-facts.ts';

/** The lines of a collection as they are shown, each with what it is of, and as they leave. */
export interface CollectedRows {
  readonly grid: GridRows;
  /** In the order of the grid's lines, without its heads. */
  readonly lines: readonly { readonly id: string; readonly line: number | 'all' }[];
  readonly exported: Exported;
  /** Whether there are lists, each of whose entries could be a line. */
  readonly hasLists: boolean;
}

interface Line extends CollectedLine {
  readonly run: CollectedRun;
  readonly at: number;
}

/** Makes one table of all readings, with the columns of the task first. */
export function collectedRows({ runs }: Collection, isLineAnEntry: boolean, t: Translate): CollectedRows {
  const answers = new Map(runs.map((run) => [run.id, shownAnswer(run)]));
  const lists = runs.flatMap((run) => {
    const answer = answers.get(run.id);
    return answer?.kind === 'record' ? (longestList(answer.data) ?? []) : [];
  });
  const isSplit = isLineAnEntry && lists.length > 0;
  const lines = runs.flatMap((run): Line[] => linesOf(run, isSplit));
  const shape = lineShape(
    [...answers.values()].find((answer) => answer)?.shape,
    isSplit ? lists[0] : undefined,
  );
  const records = lines.map(({ record }) => record);
  const whole = answerGrid({ rows: records }, listOf(shape), (field) => fieldLabel(field, t));
  const used = whole.heads.map((_, column) => whole.rows.some((row) => (row[column]?.value ?? '') !== ''));
  const grid = {
    heads: whole.heads.filter((_, column) => used[column]),
    rows: whole.rows.map((row, at) =>
      row
        .filter((_, column) => used[column])
        .map(({ path, value }) => {
          const line = lines[at];
          const place = path === undefined ? undefined : line?.pathOf(keysOf(path));
          return place === undefined || !line ? { value } : { path: `${line.run.id} ${place}`, value };
        }),
    ),
  };
  const table = answerTable(records, answerLabels(shape, t));
  return {
    grid: gridRows(grid, factsOf(answers), t),
    lines: lines.map(({ run, at }) => ({ id: run.id, line: isSplit ? at : 'all' })),
    exported: { kind: 'tables', tables: records.length > 0 ? [table] : [], json: records },
    hasLists: lists.length > 0,
  };
}

function linesOf(run: CollectedRun, isSplit: boolean): Line[] {
  const { removed } = run;
  if (removed === 'all') return [];
  return collectedLines(run, isSplit)
    .map((line, at): Line => Object.assign({}, line, { run, at }))
    .filter(({ at }) => !removed.includes(at));
}

/** What a line is made of: the task's fields, an entry in place of the list where each is a line. */
function lineShape(shape: FieldShape | undefined, list: string | undefined): FieldShape {
  if (shape?.kind !== 'group') return { kind: 'group', fields: [], rules: [], isClosed: false };
  const rows = shape.fields.find(({ key }) => key === 'rows');
  if (rows?.kind === 'list') return rows.item;
  const fields = shape.fields.map((field): Field =>
    field.key === list && field.kind === 'list'
      ? Object.assign(
          {},
          field.item,
          { key: field.key, isRequired: false },
          field.label !== undefined && { label: field.label },
        )
      : field,
  );
  return { ...shape, fields };
}

function listOf(item: FieldShape): FieldShape {
  const rows: Field = { key: 'rows', isRequired: true, kind: 'list', item };
  return { kind: 'group', fields: [rows], rules: [], isClosed: true };
}

/** The keys of a place in a list of lines. */
function keysOf(path: string): string[] {
  return path
    .split('/')
    .slice(3)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What is known of all values, by reading and place. */
function factsOf(answers: ReadonlyMap<string, ReturnType<typeof shownAnswer>>): ValueFacts {
  const all = [...answers].flatMap(([id, answer]) => (answer ? [[id, valueFacts(answer)] as const] : []));
  const joined = <T>(part: (facts: ValueFacts) => ReadonlyMap<string, T>) =>
    new Map(
      all.flatMap(([id, facts]) =>
        [...part(facts)].map(([path, value]) => [`${id} ${path}`, value] as const),
      ),
    );
  return {
    places: new Map(),
    edits: joined(({ edits }) => edits),
    faults: joined(({ faults }) => faults),
    sums: new Map(),
    printed: joined(({ printed }) => printed),
    originals: joined(({ originals }) => originals),
  };
}
