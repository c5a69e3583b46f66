import type { FieldValue } from '../image/field-value.ts';
import type { RecordItem } from '../image/picture-record.ts';
import type { Table, TableCell } from '../image/table.ts';
import type { MessageKey, Translate } from '../message-key.ts';
import { fieldText } from './field-text.ts';

const columns: readonly (readonly [name: MessageKey, of: (item: RecordItem) => FieldValue | undefined])[] = [
  ['itemDescription', (item) => item.description],
  ['itemQuantity', (item) => item.quantity],
  ['itemUnitPrice', (item) => item.unitPrice],
  ['itemAmount', (item) => item.amount],
];

const nowhere = { x: 0, y: 0, width: 0, height: 0 };

/**
 * What was bought, as a table with a row of heads; columns that no item fills are left out. Cells that are
 * not printed have a box without size.
 */
export function itemsTable(items: readonly RecordItem[], t: Translate): Table {
  const used = columns.filter(([, of]) => items.some((item) => of(item) !== undefined));
  const heads = used.map(([name], column) => cell({ column, text: t(name), isHeader: true }));
  const rows = items.map((item) =>
    used.map(([, of], column) => {
      const value = of(item);
      if (value === undefined) return cell({ column, text: '' });
      return cell({ column, text: fieldText(value), box: value.box, words: value.words });
    }),
  );
  return {
    box: nowhere,
    angle: 0,
    columnCount: used.length,
    rows: [heads, ...rows],
    evidence: 'alignment',
    confidence: 1,
  };
}

function cell(known: Partial<TableCell> & Pick<TableCell, 'column' | 'text'>): TableCell {
  return { box: nowhere, rowSpan: 1, columnSpan: 1, isHeader: false, words: [], ...known };
}
