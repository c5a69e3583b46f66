import type { BatchRow } from '../../lib/batch/batch.ts';
import { type ColumnTotal, columnTotals } from '../../lib/batch/column-totals.ts';
import { type MissedTotal, totalLines } from '../../lib/batch/total-lines.ts';
import type { Duplicates } from '../../lib/batch/duplicates.ts';
import type { CollectedRun } from '../../lib/extraction/collection.ts';
import { cellsTable } from '../../lib/export/cells-table.ts';
import type { Exported } from '../../lib/export/exported.ts';
import { tableCells } from '../../lib/export/table-cells.ts';
import type { Table } from '../../lib/image/table.ts';
import type { Translate } from '../../lib/message-key.ts';
import type { JsonObject } from '../../lib/task/json-schema.ts';
import type { TaskDefinition } from '../../lib/task/task-definition.ts';
import type { TaskId } from '../../lib/task/task.ts';
import { collectedRows } from '../collected-rows.ts';
import { errorSentences } from '../error-sentences.ts';
import type { GridCell } from '../table-grid.tsx';
import { sumNotes, sumSentence } from './sum-notes.ts';

/** How lists in a record become a table: an extra row for each entry, a table of their own, or one text. */
export type ListMode = 'rows' | 'table' | 'text';

/** One line of the table: of a row's values, or, where it has none, of the row alone. */
export interface BatchLine {
  readonly row: BatchRow;
  /** Whether it is the row's first. */
  readonly isFirst: boolean;
  readonly cells: readonly GridCell[];
}

/** Everything that was read as one table, as it is shown and as it leaves. */
export interface BatchTable {
  readonly heads: readonly GridCell[];
  readonly lines: readonly BatchLine[];
  readonly hasLists: boolean;
  /** By column; without what a picture's own total lines say. */
  readonly totals: ReadonlyMap<number, ColumnTotal>;
  readonly facts: NoteFacts;
  readonly exported: Extract<Exported, { kind: 'tables' }>;
}

/** What is to be said of total lines that are not what the lines above them come to, by the number of their row, as text. */
type MissedNotes = ReadonlyMap<string, readonly string[]>;

/** What notes are made of beside the row itself. */
export interface NoteFacts {
  readonly duplicates: Duplicates;
  readonly missed: MissedNotes;
}

/** What the rows were read as. */
export interface ReadAs {
  readonly taskId: TaskId;
  readonly ownTask?: TaskDefinition;
}

/** Makes one table of all rows, in their order. */
export function batchTable(
  rows: readonly BatchRow[],
  { readAs, lists, duplicates }: { readAs: ReadAs; lists: ListMode; duplicates: Duplicates },
  t: Translate,
): BatchTable {
  const runs = rows.flatMap((row) => collectedRun(row, readAs) ?? []);
  const collect = (isLineAnEntry: boolean) =>
    collectedRows({ ...readAs, startedAt: 0, runs }, isLineAnEntry, t);
  const shown = collect(lists === 'rows');
  const [heads = [], ...grid] = shown.grid;
  const byRow = Map.groupBy(
    shown.lines.map(({ id }, at) => ({ id, cells: grid[at] ?? [] })),
    ({ id }) => id,
  );
  const lines = rows.flatMap((row): BatchLine[] => {
    const own = byRow.get(String(row.at)) ?? [{ cells: [] }];
    return own.map(({ cells }, at) => ({ row, isFirst: at === 0, cells }));
  });
  const ids = shown.lines.map(({ id }) => id);
  const ownTotals = totalLines(shown.cells, ids);
  const facts = { duplicates, missed: missedNotes(ownTotals, { ids, heads }, t) };
  const sources = sourceCells(rows, facts, t);
  const table = withSources(shown, sources, t);
  const entries = lists === 'table' && shown.hasLists ? [withSources(collect(true), sources, t)] : [];
  return {
    heads,
    lines,
    hasLists: shown.hasLists,
    facts,
    totals: columnTotals(shown.cells.filter((_, at) => !ownTotals.has(at))),
    exported: {
      kind: 'tables',
      tables: [...table, ...entries.flat()],
      json: jsonOf(shown, rows),
    },
  };
}

function collectedRun(row: BatchRow, { taskId, ownTask }: ReadAs): CollectedRun | undefined {
  if (row.status !== 'done') return undefined;
  const { edits, reading } = row;
  return {
    id: String(row.at),
    taskId,
    ...(ownTask && { ownTask }),
    result: reading.result,
    ...(edits && { edits }),
    removed: [],
  };
}

/** What stands before each row's values when it leaves: its picture, its page, what is to be said of it. */
function sourceCells(
  rows: readonly BatchRow[],
  facts: NoteFacts,
  t: Translate,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    rows.map((row) => [String(row.at), [row.name, pageOf(row), rowNote(row, facts, t)] as const]),
  );
}

/** What is to be said of a row beside its values: why there are none, or of which one it is a double. */
export function rowNote(row: BatchRow, { duplicates, missed }: NoteFacts, t: Translate): string {
  if (row.status === 'failed') return failureOf(row, t);
  if (row.status !== 'done') return t('batchRowNotRead');
  const found = duplicates.get(row.at);
  const notes = [
    ...(found
      ? [t(found.by === 'picture' ? 'batchSamePicture' : 'batchSameNumber', String(found.of + 1))]
      : []),
    ...sumNotes(row, t),
    ...(missed.get(String(row.at)) ?? []),
    ...(row.timesSent > 1 ? [t('batchSentTimes', row.timesSent)] : []),
  ];
  return notes.join(' · ');
}

function failureOf(row: Extract<BatchRow, { status: 'failed' }>, t: Translate): string {
  const { title } = errorSentences[row.error.code];
  if (row.mayHaveBeenSent && row.error.code === 'interrupted') return t('batchMayHaveBeenSent');
  return row.timesSent > 1 ? t('batchFailedSent', t(title), String(row.timesSent)) : t(title);
}

function missedNotes(
  ownTotals: ReadonlyMap<number, readonly MissedTotal[]>,
  { ids, heads }: { readonly ids: readonly string[]; readonly heads: readonly GridCell[] },
  t: Translate,
): MissedNotes {
  const notes = new Map<string, readonly string[]>();
  for (const [line, missed] of ownTotals) {
    const id = ids[line] ?? '';
    const said = missed.map(({ column, sum, difference }) =>
      sumSentence(heads[column]?.text ?? '', { sum, difference }, t),
    );
    if (said.length > 0) notes.set(id, [...(notes.get(id) ?? []), ...said]);
  }
  return notes;
}

/** The page of a document, as text; empty where it is none. */
function pageOf({ source }: BatchRow): string {
  return source.kind === 'file' && source.page ? String(source.page.at) : '';
}

function withSources(
  { exported, lines }: ReturnType<typeof collectedRows>,
  sources: ReadonlyMap<string, readonly string[]>,
  t: Translate,
): Table[] {
  const [table] = exported.kind === 'tables' ? exported.tables : [];
  const [heads = [], ...body] = table ? tableCells(table) : [];
  const read = new Set(lines.map(({ id }) => id));
  const left = [...sources].filter(([id]) => !read.has(id));
  const own = [t('batchPicture'), t('batchPage'), t('batchNote')];
  const empty = heads.map(() => '');
  const written = body.map((cells, at) => (sources.get(lines[at]?.id ?? '') ?? []).concat(cells));
  return [
    cellsTable([own.concat(heads), ...written, ...left.map(([, source]) => source.concat(empty))], 'columns'),
  ];
}

/** Every line as a record, with the picture that it is of. */
function jsonOf(
  { exported, lines }: ReturnType<typeof collectedRows>,
  rows: readonly BatchRow[],
): JsonObject[] {
  const records = exported.kind === 'tables' ? (exported.json as readonly JsonObject[]) : [];
  return lines.flatMap(({ id }, at) => {
    const [row, record] = [rows[Number(id)], records[at]];
    if (!row || !record) return [];
    const page = row.source.kind === 'file' ? row.source.page?.at : undefined;
    return [{ picture: row.name, ...(page !== undefined && { page }), ...record }];
  });
}
