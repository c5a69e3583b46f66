import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellsTable } from '../../../lib/export/cells-table.ts';
import { toXlsx } from '../../../lib/export/xlsx/to-xlsx.ts';
import zipHere from '../../../lib/export/xlsx/zip-here.ts';

async function partsOf(rows: readonly (readonly string[])[]): Promise<Record<string, string>> {
  const blob = await toXlsx([{ name: 'Table', table: cellsTable(rows, 'columns') }]);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('toXlsx', () => {
  it('writes figures as numbers, all else as text, and no formula', async () => {
    const parts = await partsOf([
      ['Name', 'Sum'],
      ['=HYPERLINK("https://evil.example")', '12.5'],
      ['+1', '-3'],
      ['007', '1234567890123456'],
    ]);
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).not.toContain('<f>');
    expect([...sheet.matchAll(/<v>([^<]*)<\/v>/gu)].map(([, value]) => value)).toEqual(
      expect.arrayContaining(['12.5', '-3']),
    );
    const texts = `${parts['xl/sharedStrings.xml'] ?? ''}${sheet}`;
    for (const text of ['=HYPERLINK(', '+1', '007', '1234567890123456']) expect(texts).toContain(text);
  });

  it('packs large sheets without a worker', async () => {
    const packed = await zipHere({ 'a.xml': new Uint8Array(400_000) });
    expect(unzipSync(new Uint8Array(packed))['a.xml']).toHaveLength(400_000);
  });
});
