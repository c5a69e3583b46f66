import { expect, it } from 'vitest';
import { fieldLabel } from '../../../lib/export/field-label.ts';
import type { Translate } from '../../../lib/message-key.ts';

const t = ((name: string) => `<${name}>`) as Translate;

it('knows its own names, and takes every other key as it is, also one that all objects have', () => {
  expect(fieldLabel({ key: 'total' }, t)).toBe('<fieldTotal>');
  for (const key of ['constructor', 'toString', '__proto__', 'code'])
    expect(fieldLabel({ key }, t)).toBe(key);
});
