import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';

/** Toolbars as their browsers draw them, light and dark. */
const toolbars = {
  'Chrome, light': '#ffffff',
  'Chrome, light, behind the window': '#dee1e6',
  'Chrome, dark': '#3c3c3c',
  'Chrome, dark, behind the window': '#202124',
  'Firefox, light': '#f9f9fb',
  'Firefox, dark': '#2b2a33',
  'Firefox, dark, behind the window': '#1c1b22',
  'Edge, light': '#f7f7f7',
  'Edge, dark': '#3b3b3b',
} as const;

type Color = readonly [number, number, number];

/** The relative luminance of WCAG 2.2. */
function luminance(color: Color): number {
  const [r = 0, g = 0, b = 0] = color.map((value) =>
    value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Color, other: Color): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function colorOf(hex: string): Color {
  const number = Number.parseInt(hex.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

/** Every pixel of an icon as it comes out on a ground, row by row. */
function drawnOn(size: number, ground: Color): Color[] {
  const { data } = PNG.sync.read(readFileSync(new URL(`../../public/icon/${size}.png`, import.meta.url)));
  return Array.from({ length: size * size }, (_, at): Color => {
    const alpha = (data[4 * at + 3] ?? 0) / 255;
    const mix = (part: 0 | 1 | 2) => (data[4 * at + part] ?? 0) * alpha + ground[part] * (1 - alpha);
    return [mix(0), mix(1), mix(2)];
  });
}

describe.each([16, 32])('the toolbar’s icon at %d px', (size) => {
  it.each(Object.entries(toolbars))('is told from the toolbar of %s', (_name, hex) => {
    const ground = colorOf(hex);
    const pixels = drawnOn(size, ground);
    // Of each quarter, since all four corners make the mark: a fifth of it stands out by WCAG's 3:1 for graphics.
    const quarters = [0, 0, 0, 0];
    for (const [at, pixel] of pixels.entries()) {
      const quarter = 2 * Number(Math.floor(at / size) >= size / 2) + Number(at % size >= size / 2);
      if (contrast(pixel, ground) >= 3) quarters[quarter] = (quarters[quarter] ?? 0) + 1;
    }
    expect(Math.min(...quarters) / (size * size) / 0.25).toBeGreaterThan(0.2);
  });

  it('has its line and its corners stand out from its own ground', () => {
    const pixels = drawnOn(size, [255, 255, 255]);
    const at = (x: number, y: number) =>
      pixels[Math.floor(y * size) * size + Math.floor(x * size)] ?? [0, 0, 0];
    const own = at(0.5, 0.25);
    expect(contrast(at(0.5, 0.5), own)).toBeGreaterThan(3);
    for (const [x, y] of [
      [0.2, 0.2],
      [0.8, 0.2],
      [0.2, 0.8],
      [0.8, 0.8],
    ] as const)
      expect(contrast(at(x, y), own)).toBeGreaterThan(3);
  });
});
