import { describe, expect, it } from 'vitest';
import { fileName } from '../../../lib/export/file-name.ts';

describe('fileName', () => {
  it('sorts by time', () => {
    expect(fileName(new Date(2026, 0, 31, 14, 2, 9).getTime(), 'txt')).toBe(
      'fieldshot-2026-01-31-14-02-09.txt',
    );
  });
});
