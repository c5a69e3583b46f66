import type { FieldKind } from '../field-value.ts';

/** A value found in one row's text, at the characters `start` to `end`. */
export interface Found {
  readonly kind: FieldKind;
  readonly value: string | number;
  readonly currency?: string;
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how far the print alone proves it; a matching checksum gives 1. */
  readonly certainty: number;
  readonly alternative?: string;
}

/** Digits that a reader takes for letters, at the letters' places; only where the neighbours are digits. */
export function mendDigits(text: string): string {
  return text
    .replace(/(?<=[\d.,/:-])[oOQD](?=[\d.,/:-]|\b)|\b[oO](?=[\d.,]\d)/gu, '0')
    .replace(/(?<=[\d.,/:-])[lI|!](?=[\d.,/:-]|\b)|(?<![\p{L}\d])[lI|](?=\d|[.,]\d)/gu, '1')
    .replace(/(?<=[\d.,]\d*)[sS](?=\d|[.,]\d|\b)|(?<![\p{L}\d])S(?=[.,]\d)/gu, '5')
    .replace(/(?<=[\d.,]\d*)B(?=\d|[.,]\d|\b)|(?<![\p{L}\d])B(?=[.,]\d)/gu, '8');
}
