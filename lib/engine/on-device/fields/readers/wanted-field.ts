/** What a field of a person's own task may hold, as the leaves of its JSON Schema say; what it nests as well. */
type WantedKind =
  | 'text'
  | 'long-text'
  | 'number'
  | 'integer'
  | 'amount'
  | 'date'
  | 'time'
  | 'date-time'
  | 'email'
  | 'phone'
  | 'url'
  | 'code'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'group'
  | 'list'
  | 'raw';

/** A field that a person wants read. */
export interface WantedField {
  readonly key: string;
  /** What people call it; compared with the labels in the picture. */
  readonly label?: string;
  /** Words in quotation marks in it are other labels to look for; a short one is itself a name. */
  readonly description?: string;
  readonly kind: WantedKind;
  /** What a choice is between. */
  readonly options?: readonly string[];
  /** What proves the value. */
  readonly checksum?: 'iban' | 'luhn' | 'ean' | 'vat';
}
