import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import type { Table } from '../../image/table.ts';
import { tableCells } from '../table-cells.ts';

/** A table as a sheet of a workbook. */
export interface Sheet {
  /** 31 characters at most, of those that spreadsheets take. */
  readonly name: string;
  readonly table: Table;
}

/** Longer than this, figures are numbers of documents and accounts, whose last digits a spreadsheet would lose. */
const mostDigits = 15;

/** A plain figure as values are written: no zeros before it, which are part of a number that is a name. */
const figure = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;

/**
 * A workbook of tables. Plain figures are numbers, everything else is text, whatever it begins with: a cell of text is
 * never run as a formula, and is not changed for that.
 */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Blob> {
  const written = writeXlsxFile(
    sheets.map(({ name, table }) => ({
      sheet: name,
      stickyRowsCount: 1,
      data: sheetData(tableCells(table)),
    })),
  );
  return written.toBlob();
}

function sheetData(rows: readonly (readonly string[])[]): SheetData {
  return rows.map((row, at) =>
    row.map((text) => {
      if (text === '') return null;
      if (at === 0) return { value: text, type: String, fontWeight: 'bold' as const };
      const digits = text.replace(/\D/gu, '').length;
      const isFigure = figure.test(text) && digits <= mostDigits;
      return isFigure ? { value: Number(text), type: Number } : { value: text, type: String };
    }),
  );
}
