import type { Box } from './recognized-text.ts';

/** What a box covers: drawn by the person, or suggested because of what stands there. */
export const redactionKinds = [
  'drawn',
  'email',
  'phone',
  'card',
  'iban',
  'national-id',
  'travel-document',
  'code',
] as const;

/** One of {@link redactionKinds}. */
export type RedactionKind = (typeof redactionKinds)[number];

/** A place to be blacked out before a picture leaves, in whole image px. */
export interface RedactionBox extends Box {
  /** Of a suggestion the same each time that it is found. */
  readonly id: string;
  readonly kind: RedactionKind;
  /** A suggestion that the person leaves covers nothing. */
  readonly isTaken: boolean;
}
