import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const sheet = readFileSync(new URL('../../../components/tokens.css', import.meta.url), 'utf8');

/** A token's colour, `#rrggbb`. */
function token(name: string, scheme: 'light' | 'dark'): string {
  const [, light = '', dark = light] =
    new RegExp(`--${name}: (?:light-dark\\()?(#\\w{6})(?:, (#\\w{6}))?`, 'u').exec(sheet) ?? [];
  if (light === '') throw new Error(`There is no token ${name}.`);
  return scheme === 'light' ? light : dark;
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** What is written on what. */
const pairs = [
  ...['ink', 'muted', 'accent', 'ok', 'warn', 'bad'].flatMap((text) =>
    ['bg', 'panel', 'well'].map((ground) => [text, ground] as const),
  ),
  ['ink', 'mark-soft'],
  ['muted', 'mark-soft'],
  ['warn', 'mark-soft'],
  ['on-accent', 'accent'],
] as const;

it.each(pairs)('%s on %s has a contrast of 4.5 and more, light and dark', (text, ground) => {
  for (const scheme of ['light', 'dark'] as const)
    expect(contrast(token(text, scheme), token(ground, scheme))).toBeGreaterThanOrEqual(4.5);
});
