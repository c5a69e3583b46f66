import { expect, it } from 'vitest';
import { sumChecks } from '../../../lib/task/answer/sum-checks.ts';
import type { FieldShape } from '../../../lib/task/fields/field.ts';

const shape: FieldShape = {
  kind: 'group',
  isClosed: true,
  rules: [{ kind: 'sum', list: 'items', field: 'amount', total: 'total' }],
  fields: [
    {
      key: 'items',
      label: 'Lines',
      isRequired: true,
      kind: 'list',
      item: {
        kind: 'group',
        rules: [],
        isClosed: true,
        fields: [{ key: 'amount', isRequired: true, kind: 'number' }],
      },
    },
    { key: 'total', isRequired: true, kind: 'amount' },
  ],
};
const check = (total: object | number | null, ...amounts: readonly (number | null)[]) =>
  sumChecks(shape, { items: amounts.map((amount) => ({ amount })), total } as never);

it('adds up what a total is made of, and says by how much it misses', () => {
  expect(check({ value: 0.3, currency: 'EUR' }, 0.1, 0.2)).toEqual([
    { path: '/total', list: shape.kind === 'group' ? shape.fields[0] : undefined, sum: 0.3, difference: 0 },
  ]);
  expect(check(41.2, 40, 0.2)).toMatchObject([{ sum: 40.2, difference: -1 }]);
  expect(check(1, 1.5)).toMatchObject([{ difference: 0.5 }]);
});

it('says nothing where a part is not known', () => {
  expect(check(1, 1, null)).toEqual([]);
  expect(check(null, 1)).toEqual([]);
  expect(check(1)).toEqual([]);
});
