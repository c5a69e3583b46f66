import type { ExtractionResult } from '../extraction/extraction.ts';
import type { Table } from '../image/table.ts';
import type { Translate } from '../message-key.ts';
import { itemsTable } from './items-table.ts';

/** The tables that a result can be saved as: what was bought, where that was read, else the tables that were found. */
export function exportedTables({ output, tables }: ExtractionResult, t: Translate): readonly Table[] {
  const items = output.kind === 'record' ? output.record.items : [];
  return items.length > 0 ? [itemsTable(items, t)] : tables;
}
