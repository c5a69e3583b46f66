import { shownAnswer } from '../extraction/shown-answer.ts';
import { shownTables } from '../extraction/shown-tables.ts';
import type { ExportedRun } from './exported.ts';
import type { FieldValue } from '../image/field-value.ts';
import type { RecordItem } from '../image/picture-record.ts';
import type { Table, TableCell } from '../image/table.ts';

/**
 * The result for programs: the text and the languages it was read in, where these are known, its codes, its
 * answer with what a person changed of it, fields and items as they were read, its tables, and every line's words, all with their boxes in image px and confidences. Fields that were not
 * found are null.
 */
export function toJson(run: ExportedRun): string {
  const { recognized, output } = run.result;
  const { width, height, paragraphs, languages } = recognized;
  const answer = shownAnswer(run);
  const record = output.kind === 'record' ? output.record : undefined;
  const whole = {
    text: output.text,
    ...(languages && { languages }),
    codes: run.codes ?? [],
    ...(answer && { answer: answer.data }),
    ...(record && {
      fields: record.fields.map(({ key, printedLabel, value }) => {
        return { key, label: printedLabel, ...(value ? withoutWords(value) : { value: null }) };
      }),
      items: record.items.map(plainItem),
    }),
    tables: shownTables(run).map(plainTable),
    width,
    height,
    paragraphs,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

function plainItem(item: RecordItem): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).map(([key, value]: [string, FieldValue]) => [key, withoutWords(value)]),
  );
}

function plainTable(table: Table): unknown {
  return { ...table, rows: table.rows.map((row) => row.map(withoutWords)) };
}

/** The words stand in the paragraphs; here, their box says where. */
function withoutWords(place: FieldValue | TableCell): object {
  return { ...place, words: undefined };
}
