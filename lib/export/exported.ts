import type { Extraction } from '../extraction/extraction.ts';
import { recordLines } from '../extraction/record-lines.ts';
import { resultText } from '../extraction/result-text.ts';
import type { ResultView } from '../extraction/result-views.ts';
import { shownAnswer } from '../extraction/shown-answer.ts';
import { shownTables } from '../extraction/shown-tables.ts';
import type { Table } from '../image/table.ts';
import type { Translate } from '../message-key.ts';
import type { JsonObject, JsonValue } from '../task/json-schema.ts';
import { answerLabels } from './answer-labels.ts';
import { answerTable, printedTable } from './answer-table.ts';
import { tableCells } from './table-cells.ts';

/** What leaves, in no format yet. */
export type Exported =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'record';
      readonly record: JsonObject;
      labelOf(path: readonly string[]): string;
    }
  | { readonly kind: 'tables'; readonly tables: readonly Table[]; readonly json: JsonValue };

/** The part of a run that leaves. */
export type ExportedRun = Pick<Extract<Extraction, { status: 'done' }>, 'result' | 'codes' | 'edits'>;

/**
 * What a person looks at, to be copied or saved, with what was changed of it.
 *
 * @param keepLineBreaks text line by line as it is printed, instead of joined.
 */
export function exportedView(
  run: ExportedRun,
  view: ResultView,
  t: Translate,
  keepLineBreaks = false,
): Exported {
  if (view === 'text') return { kind: 'text', text: resultText(run, keepLineBreaks) };
  const answer = shownAnswer(run);
  if (answer?.kind === 'record' && view === 'fields') {
    return { kind: 'record', record: answer.data, labelOf: answerLabels(answer.shape, t) };
  }
  if (answer?.kind === 'table') {
    const { columns, rows } = answer.data;
    const label = answerLabels(answer.shape, t);
    const lines: readonly JsonValue[] = Array.isArray(rows) ? rows : [];
    const table = Array.isArray(columns)
      ? printedTable(columns, lines)
      : answerTable(lines as readonly JsonObject[], (path) => label(['rows', ...path]));
    return { kind: 'tables', tables: [table], json: answer.data };
  }
  const tables = shownTables(run);
  return { kind: 'tables', tables, json: tables.map(tableCells) };
}

/** What is exported as lines and columns: a record a line for each entry of its longest list, the rest repeated. */
export function exportedTables(exported: Exported): readonly Table[] {
  if (exported.kind === 'text') return [];
  if (exported.kind === 'tables') return exported.tables;
  const lines = recordLines(exported.record, true).map(({ record }) => record);
  return [answerTable(lines, exported.labelOf)];
}
