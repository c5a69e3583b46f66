import type { Table } from '../../../image/table.ts';

/** Below this confidence, 0 to 1, text that merely stands in columns is no table, unless a table is asked for. */
const sure = 0.7;

/** Whether a table is shown unasked: its rules hold it together, or the alignment of its words is beyond doubt. */
export function isSureTable({ evidence, confidence }: Table): boolean {
  return evidence === 'rules' || confidence >= sure;
}
