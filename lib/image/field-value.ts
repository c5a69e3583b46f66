import type { Box, Word } from './recognized-text.ts';

/** What a value is, and so how it was checked and how `value` is written. */
export type FieldKind =
  | 'text'
  | 'yes-no'
  | 'address'
  | 'date'
  | 'time'
  | 'date-time'
  | 'amount'
  | 'number'
  | 'percentage'
  | 'email'
  | 'url'
  | 'phone'
  | 'iban'
  | 'bic'
  | 'card'
  | 'ean'
  | 'isbn'
  | 'tax-id'
  | 'reference'
  | 'tracking';

/**
 * What the picture itself says of a value that a model gave: `seen` as it is, `written-differently` (another form of
 * the same date or number, or a word that the reader read nearly so), `not-in-image`; `unproven` where the words of
 * the picture can say neither, as of a lone digit, a yes, or a picture without legible words.
 */
export type EvidenceStatus = 'seen' | 'written-differently' | 'not-in-image' | 'unproven';

/** A value read from a picture, tied to the words that it stands in. */
export interface FieldValue {
  readonly kind: FieldKind;
  /**
   * Written one way whatever the print: dates as `2026-01-31`, times as `13:59` or `13:59:07`, both as
   * `2026-01-31T13:59`, a yes or no as `yes` or `no`, amounts,
   * numbers and percentages as numbers, identifiers without spaces, everything else as text.
   */
  readonly value: string | number;
  /** ISO 4217; only where the picture says or shows which. */
  readonly currency?: string;
  /** As it is printed; rows of an address are parted by line breaks. */
  readonly printed: string;
  readonly words: readonly Word[];
  /** Around `words`, in image px. */
  readonly box: Box;
  /** 0 to 1: how sure the print and its place make the value. Below 0.6 a person should look at it. */
  readonly confidence: number;
  /** Only of a value that a model gave: whether the picture's own words say it too. */
  readonly evidence?: EvidenceStatus;
  /** What the print may mean as well: for 03/04/2026 where nothing says which is the month. */
  readonly alternative?: string;
}
