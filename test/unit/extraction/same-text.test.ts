import { expect, it } from 'vitest';
import { isSameText } from '../../../lib/extraction/same-text.ts';

it.each([
  ['Total  3.00\n', 'total 3.00', true],
  ['ﬁne print', 'fine print', true],
  ['Total 3.00', 'Total 8.00', false],
  ['', 'Total', false],
])('%j and %j: %s', (one, other, same) => {
  expect(isSameText(one, other)).toBe(same);
});
