import { expect, it } from 'vitest';
import { deriveKey, isTooShort } from '../../../../lib/settings/secrets/derive-key.ts';

const salt = new Uint8Array(16).fill(7);
/** Few rounds: what is said here is of the words, not of their strength. */
const derived = async (passphrase: string) =>
  Buffer.from(await deriveKey(passphrase, salt, 10)).toString('hex');

it.each([
  ['nothing', ''],
  ['one character', 'a'],
  ['eleven', 'eleven char'],
  ['six emoji, which are twelve units', '🐦🐦🐦🐦🐦🐦'],
  ['eleven, one of them written with two', 'eleven cha\u0065\u0301'],
])('is too short: %s [B90]', (_what, passphrase) => {
  expect(isTooShort(passphrase)).toBe(true);
});

it.each([
  ['twelve', 'twelve chars'],
  ['twelve emoji', '🐦'.repeat(12)],
  ['10,000', 'x'.repeat(10_000)],
  ['with a null', 'twelve\u0000chars'],
])('is long enough: %s [B90]', (_what, passphrase) => {
  expect(isTooShort(passphrase)).toBe(false);
});

it('is one passphrase however a keyboard composes it, and another with any other character [B90]', async () => {
  const composed = 'caf\u00E9 au lait';
  expect(await derived('cafe\u0301 au lait')).toBe(await derived(composed));
  expect(await derived('ｆｕｌｌ width x')).toBe(await derived('full width x'));
  const others = [
    composed,
    ` ${composed}`,
    `${composed} `,
    `${composed}\u0000x`,
    composed.toUpperCase(),
    'cafe au lait',
    'x'.repeat(10_000),
    `${'x'.repeat(9999)}y`,
    '',
  ];
  const keys = await Promise.all(others.map(derived));
  expect(new Set(keys).size).toBe(others.length);
  for (const key of keys) expect(key).toMatch(/^[\da-f]{64}$/u);
});
