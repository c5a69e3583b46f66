import type { JsonObject, JsonValue } from '../json-schema.ts';
import type { CrossFieldRule } from './cross-field-rule.ts';

/** One field as the builder shows it. */
export type Field = FieldShape & {
  /** The property's name in the answer. */
  readonly key: string;
  readonly isRequired: boolean;
};

/** What a value is: a field without its key, as it also stands in a list. */
export type FieldShape =
  | TextShape
  | NumberShape
  | AmountShape
  | DateShape
  | TimeShape
  | YesNoShape
  | ChoiceShape
  | ChoicesShape
  | GroupShape
  | ListShape
  | RawShape;

interface Described {
  /** What people call it; the key where it is left out. */
  readonly label?: string;
  /** What it is, for the engine and for people. */
  readonly description?: string;
  /** Whether the answer may say `null` for it. */
  readonly isNullable?: true;
  /** Keywords of its JSON Schema that the builder does not show, as they were. */
  readonly kept?: JsonObject;
}

/** Words of any kind. */
export interface TextShape extends Described {
  readonly kind: 'text' | 'long-text' | 'email' | 'phone' | 'url' | 'code';
  /** In characters. */
  readonly minimumLength?: number;
  readonly maximumLength?: number;
  /** A regular expression of ECMAScript with the flag `u`. */
  readonly pattern?: string;
  readonly checksum?: Checksum;
}

/** What proves an identifier: of IBANs, of payment cards, of EAN and UPC, of the EU's VAT numbers. */
export type Checksum = 'iban' | 'luhn' | 'ean' | 'vat';

/** A number, or a whole number. */
interface NumberShape extends Described {
  readonly kind: 'number' | 'integer';
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Money: in the answer an object of `value`, a number, and `currency`, ISO 4217, where it is known. */
export interface AmountShape extends Described {
  readonly kind: 'amount';
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A day, `2026-01-31`. */
interface DateShape extends Described {
  readonly kind: 'date';
  /** The first and the last day that it may be, `2026-01-31`. */
  readonly earliest?: string;
  readonly latest?: string;
}

/** A time of day, `13:59` or `13:59:07`, or a day and a time, `2026-01-31T13:59`. */
export interface TimeShape extends Described {
  readonly kind: 'time' | 'date-time';
  /** Whether it must say its offset from UTC, as RFC 3339 has it: hardly ever printed. */
  readonly hasOffset?: true;
}

/** True or false. */
interface YesNoShape extends Described {
  readonly kind: 'yes-no';
}

/** One of some words. */
export interface ChoiceShape extends Described {
  readonly kind: 'choice';
  readonly options: readonly string[];
}

/** Any of some words, each once. */
interface ChoicesShape extends Described {
  readonly kind: 'choices';
  readonly options: readonly string[];
  readonly minimumItems?: number;
  readonly maximumItems?: number;
}

/** Fields that belong together. */
export interface GroupShape extends Described {
  readonly kind: 'group';
  readonly fields: readonly Field[];
  readonly rules: readonly CrossFieldRule[];
  /** Whether the answer may hold nothing but the fields. */
  readonly isClosed: boolean;
}

/** Many values of one shape. */
export interface ListShape extends Described {
  readonly kind: 'list';
  readonly item: FieldShape;
  readonly minimumItems?: number;
  readonly maximumItems?: number;
}

/** JSON Schema that the builder cannot show: kept untouched. */
interface RawShape extends Described {
  readonly kind: 'raw';
  readonly schema: JsonValue;
}
