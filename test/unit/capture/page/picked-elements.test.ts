import { expect, it } from 'vitest';
import { pickedElement, rememberPicked } from '../../../../lib/capture/page/picked-elements.ts';

it('gives a picked element by its number, while it is in its page [F61]', () => {
  const first = { isConnected: true } as Element;
  const second = { isConnected: true };
  const numbers = [rememberPicked(first), rememberPicked(second as Element)];
  expect(numbers.map(pickedElement)).toEqual([first, second]);
  second.isConnected = false;
  expect(numbers.map(pickedElement)).toEqual([first, undefined]);
  expect(pickedElement(99)).toBeUndefined();
});
