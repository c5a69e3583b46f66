import { describe, expect, it } from 'vitest';
import { labelRegions } from '../../../../lib/engine/on-device/detection/ink/label-regions.ts';

/** A mask drawn with `#`, all rows of one length. */
function mask(rows: readonly string[]): { mask: Uint8Array; width: number } {
  const pixels = rows.join('');
  return { mask: Uint8Array.from(pixels, (sign) => (sign === '#' ? 1 : 0)), width: rows[0]?.length ?? 0 };
}

/** The mask with every pixel's region in it, `.` where there is none. */
function numbered(rows: readonly string[], wanted: 0 | 1, corners: boolean): string[] {
  const drawn = mask(rows);
  const { runs } = labelRegions(drawn.mask, wanted, drawn.width, corners);
  const signs = Array.from({ length: drawn.mask.length }, () => '.');
  for (const { start, end, number } of runs) signs.fill(String(number), start, end);
  return rows.map((_, row) => signs.slice(row * drawn.width, (row + 1) * drawn.width).join(''));
}

describe('labelRegions', () => {
  it('numbers regions by their first pixel, also where they meet only further down', () => {
    expect(numbered(['#..#.#', '#..#..', '####..'], 1, true)).toEqual(['1..1.2', '1..1..', '1111..']);
  });

  it('takes pixels that touch at a corner together only if told to', () => {
    const rows = ['#..#', '.##.', '....', '###.'];
    expect(numbered(rows, 1, true)).toEqual(['1..1', '.11.', '....', '222.']);
    expect(numbered(rows, 1, false)).toEqual(['1..2', '.33.', '....', '444.']);
  });

  it('does not take the end of a row and the start of the next together', () => {
    expect(numbered(['..#', '#..'], 1, true)).toEqual(['..1', '2..']);
    expect(numbered(['.##', '..#', '##.'], 1, false)).toEqual(['.11', '..1', '22.']);
  });

  it('finds what is not in the mask as well', () => {
    expect(numbered(['###', '#.#', '###'], 0, false)).toEqual(['...', '.1.', '...']);
  });

  it('measures every region', () => {
    const drawn = mask(['.#...', '.##..', '....#']);
    expect(labelRegions(drawn.mask, 1, drawn.width, false).boxes.slice(1)).toEqual([
      { left: 1, top: 0, right: 3, bottom: 2, area: 3 },
      { left: 4, top: 2, right: 5, bottom: 3, area: 1 },
    ]);
  });
});
