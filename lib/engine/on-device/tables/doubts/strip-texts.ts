import { stripCells, textOf } from '../strip-cells.ts';
import type { Strip } from '../strips.ts';

/** What stands in a would-be table before its rows are made: `texts[strip][column]`, empty where nothing does. */
export interface StripTexts {
  readonly strips: readonly Strip[];
  readonly texts: readonly (readonly string[])[];
  readonly columnCount: number;
}

/** Puts the text of strips into columns; `xs` are the columns' borders, one more than columns. */
export function stripTexts(strips: readonly Strip[], xs: readonly number[]): StripTexts {
  const texts = stripCells(strips, xs).map((cells) => cells.map(textOf));
  return { strips, texts, columnCount: xs.length - 1 };
}

/** The entries of each column from top to bottom, empty ones left out. */
export function columnEntries({ texts, columnCount }: StripTexts): string[][] {
  return Array.from({ length: columnCount }, (_, column) =>
    texts.map((strip) => strip[column] ?? '').filter((text) => text !== ''),
  );
}
