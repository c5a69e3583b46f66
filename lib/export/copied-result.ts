import type { ExtractionResult } from '../extraction/extraction.ts';
import { resultText } from '../extraction/result-text.ts';
import type { ResultView } from '../extraction/result-views.ts';
import type { Code } from '../image/code.ts';
import type { PictureRecord } from '../image/picture-record.ts';
import type { Translate } from '../message-key.ts';
import { fieldLabel } from './field-label.ts';
import { fieldText } from './field-text.ts';
import { toHtml } from './table-html.ts';
import { toTsv } from './table-tsv.ts';

/** What goes to the clipboard: plain text, and HTML where that says more. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/**
 * What copying a result under a view gives: the text; tables so that they paste as cells into a spreadsheet
 * and as tables into a document; fields as `Label: value`, a line each.
 *
 * @param keepLineBreaks text line by line as it is printed, instead of joined.
 */
export function copiedResult(
  run: { readonly result: ExtractionResult; readonly codes?: readonly Code[] },
  view: ResultView,
  t: Translate,
  keepLineBreaks = false,
): Copied {
  const { output, tables } = run.result;
  if (view === 'table') {
    return { text: tables.map(toTsv).join('\n'), html: tables.map(toHtml).join('<br>\n') };
  }
  if (view === 'fields' && output.kind === 'record') return { text: fieldLines(output.record, t) };
  return { text: resultText(run, keepLineBreaks) };
}

function fieldLines({ fields }: PictureRecord, t: Translate): string {
  return fields
    .flatMap((field) => (field.value ? [`${fieldLabel(field, t)}: ${fieldText(field.value)}`] : []))
    .join('\n');
}
