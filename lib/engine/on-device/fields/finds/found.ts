import type { FieldKind } from '../../../../image/field-value.ts';

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

/** Characters of folded text that a reader takes digits and signs for, mended where numbers surround them. */
export function mendDigits(folded: string): string {
  return folded
    .replace(/(?<=[\d.,/:-]o?)[oqd](?=[\d.,/:o-]|\b)|\bo(?=[\d.,]\d)/gu, '0')
    .replace(/(?<=[\d.,/:-])[li|!](?=[\d.,/:-]|\b)|(?<![\p{L}\d])[li|](?=\d|[.,]\d)/gu, '1')
    .replace(/(?<=[\d.,]\d*)s(?=\d|[.,]\d|\b)/gu, '5')
    .replace(/(?<=[\d.,]\d*)b(?=\d|[.,]\d|\b)|(?<![\p{L}\d])b(?=[.,]\d)/gu, '8')
    .replace(/(?<![\p{L}\d])s(?=\d{1,4}[.,]\d\d(?!\d))/gu, '$')
    .replace(/(?<![\p{L}\d])\p{L}(?=\d{1,4}[.,]\d\d(?!\d))/gu, ' ');
}
