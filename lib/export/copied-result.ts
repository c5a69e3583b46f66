import { exportedTables, type Exported } from './exported.ts';
import { recordHtml } from './record-html.ts';
import { recordText } from './record-text.ts';
import { toHtml } from './table-html.ts';
import { toTsv } from './table-tsv.ts';
import { withoutHiddenSigns } from './without-hidden-signs.ts';

/** What goes to the clipboard: plain text, and HTML where that says more. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/**
 * What copying gives: the text; tables so that they paste as cells into a spreadsheet and as tables into a
 * document; fields as `Label: value`, a line each, and as a table where that can be pasted. Nothing that does not show goes
 * along.
 */
export function copiedResult(exported: Exported): Copied {
  const { text, html } = flavoursOf(exported);
  return html === undefined
    ? { text: withoutHiddenSigns(text) }
    : { text: withoutHiddenSigns(text), html: withoutHiddenSigns(html) };
}

function flavoursOf(exported: Exported): Copied {
  switch (exported.kind) {
    case 'text':
      return { text: exported.text };
    case 'record':
      return {
        text: recordText(exported.record, exported.labelOf),
        html: recordHtml(exported.record, exported.labelOf),
      };
    case 'tables': {
      const tables = exportedTables(exported);
      return { text: tables.map(toTsv).join('\n'), html: tables.map(toHtml).join('<br>\n') };
    }
  }
}
