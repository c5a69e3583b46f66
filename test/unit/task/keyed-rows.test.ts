import { expect, it } from 'vitest';
import { fieldRows } from '../../../lib/task/edit/field-rows.ts';
import { type KeyedRow, keyedRows } from '../../../lib/task/edit/keyed-rows.ts';
import type { Field, GroupShape } from '../../../lib/task/fields/field.ts';

const text = (key: string): Field => ({ kind: 'text', key, isRequired: false });
const group = (...fields: Field[]): GroupShape => ({ kind: 'group', fields, rules: [], isClosed: false });
const keysOf = (rows: readonly KeyedRow[]) => rows.map(({ key }) => key);
const [a, b, c] = [text('a'), text('b'), text('c')];
const first = keyedRows(fieldRows(group(a, b, c)), []);

it.each<[string, Field[], number[]]>([
  ['moved', [b, a, c], [1, 0, 2]],
  ['removed', [a, c], [0, 2]],
  ['added', [a, text('new'), b, c], [0, 3, 1, 2]],
  ['changed where it stands', [a, text('other'), c], [0, 1, 2]],
  ['changed, and another added before it', [text('new'), a, text('other'), c], [3, 0, 4, 2]],
  ['put twice', [a, a, b, c], [0, 3, 1, 2]],
])('a field that is %s leaves the others their rows', (_, fields, keys) => {
  expect(keysOf(keyedRows(fieldRows(group(...fields)), first))).toEqual(keys);
});

it('a field that comes out of a group keeps its row', () => {
  const nested = { ...group(a, b), key: 'g', isRequired: false } as const;
  const rows = keyedRows(fieldRows(group(nested, c)), []);
  expect(keysOf(rows)).toEqual([0, 1, 2, 3]);
  const out = group({ ...nested, fields: [b] }, a, c);
  expect(keysOf(keyedRows(fieldRows(out), rows))).toEqual([0, 2, 1, 3]);
});
