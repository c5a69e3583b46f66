import { expect, it } from 'vitest';
import { answerGrid } from '../../../lib/extraction/answer-grid.ts';

it('gives a grid no cells that no row has, whatever its heads are called', () => {
  const shape = { kind: 'group', rules: [], isClosed: false, fields: [] } as const;
  const { heads, rows } = answerGrid(
    { rows: [{ constructor: 'a' }, { name: 'b' }] },
    shape,
    ({ key, label }) => label ?? key,
  );
  expect(heads.map(({ text }) => text)).toEqual(['constructor', 'name']);
  expect(rows.map((row) => row.map(({ value }) => value))).toEqual([
    ['a', undefined],
    [undefined, 'b'],
  ]);
});
