import type { Found } from '../finds/found.ts';
import type { AnnotatedPage, AnnotatedRow } from '../page/annotated-page.ts';
import type { Label } from '../labels/find-labels.ts';
import type { Cell, Row } from '../page/page.ts';
import { isNotice } from './is-notice.ts';

/** What of one row of a bill's head may be a name or an address, in one column. */
export interface HeadPart {
  readonly at: AnnotatedRow;
  readonly start: number;
  readonly end: number;
  /** The text, folded. */
  readonly folded: string;
  /** Extents in px of the upright page. */
  readonly left: number;
  readonly right: number;
}

/** The head of a bill is at most this many rows. */
const mostRows = 14;
/** A gap wider than this many heights of type parts two columns. */
const columnGap = 4.5;

/** The parts of the rows before a bill's first amount, and before what is said of its buyer. */
export function headParts(page: AnnotatedPage): HeadPart[] {
  const end = page.rows.findIndex(({ row, finds, labels }) => {
    const isBuyer = labels.some(
      ({ concept, start, score }) => /buyer|shipping-address/u.test(concept) && start === 0 && score > 4,
    );
    return row.index > 1 && (isBuyer || finds.some((found) => isPrice(found, row.text)));
  });
  return page.rows
    .slice(0, Math.min(mostRows, end < 0 ? mostRows : end))
    .filter(({ row }) => !isNotice(row.folded))
    .flatMap((at) => columnsOf(at).map((cells) => partOf(at, cells)));
}

/** Whether a find is what something costs, at the end of its row: house numbers look like amounts as well. */
function isPrice({ kind, value, end, certainty }: Found, text: string): boolean {
  return kind === 'amount' && value !== 0 && certainty > 0.8 && text.length - end < 5;
}

/** Whether what a label announces reaches or identifies a firm, and so ends its name or address. */
export function isContact(concept: string): boolean {
  return /phone|mobile|fax|email|website|tax-id|registration|date|time|-number/u.test(concept);
}

/** Whether something follows a label soon; else it is a word that looks like one. */
function leadsOn(row: Row, { end }: Label): boolean {
  return /^[^\p{L}]{0,8}[\d:#]|^\s?(?:no|nr|number)\b/u.test(row.folded.slice(end));
}

function columnsOf({ row }: AnnotatedRow): Cell[][] {
  const columns: Cell[][] = [];
  for (const cell of row.cells) {
    const column = columns.at(-1);
    const before = column?.at(-1);
    if (column !== undefined && before !== undefined && cell.left - before.right < columnGap * row.height)
      column.push(cell);
    else columns.push([cell]);
  }
  return columns;
}

/** A column's text up to a telephone number, a tax number or a date. */
function partOf(at: AnnotatedRow, cells: readonly Cell[]): HeadPart {
  const { row, finds, labels } = at;
  const from = cells[0]?.start ?? 0;
  const to = cells.at(-1)?.end ?? row.text.length;
  const stops = [
    ...finds.filter(({ kind }) => kind !== 'amount' && kind !== 'percentage').map(({ start }) => start),
    ...labels
      .filter((label) => isContact(label.concept) && label.start > from && leadsOn(row, label))
      .map(({ start }) => start),
  ].filter((stop) => stop >= from);
  const lead = labels.find(
    ({ concept, start, end }) =>
      concept === 'address' && start === from && /^\s?:/u.test(row.text.slice(end)),
  );
  const start =
    lead === undefined
      ? from
      : Math.min(to, lead.end + (/^[\s:]*/u.exec(row.text.slice(lead.end))?.[0].length ?? 0));
  const end =
    start + row.text.slice(start, Math.max(start, Math.min(to, ...stops))).replace(/[\s([:;-]+$/u, '').length;
  return {
    at,
    start,
    end,
    folded: row.folded.slice(start, end).trim(),
    left: cells[0]?.left ?? 0,
    right: cells.at(-1)?.right ?? 0,
  };
}
