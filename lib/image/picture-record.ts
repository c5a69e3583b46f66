import type { MessageKey } from '../message-key.ts';
import type { FieldValue } from './field-value.ts';

/** One field of a {@link PictureRecord}. */
export interface RecordField {
  /** The field's name for the program, such as `dueDate`. */
  readonly key: string;
  /** The label as it is printed; only where the picture itself names the field, as a form does. */
  readonly printedLabel?: string;
  /** What a person's own task calls it. */
  readonly label?: string;
  /** Absent where the picture does not surely say it. */
  readonly value?: FieldValue;
  /** Why the value is not what the task asks for, as a sentence and what fills it. */
  readonly fault?: { readonly message: MessageKey; readonly params: readonly string[] };
}

/** One line of what was bought. */
export interface RecordItem {
  readonly description: FieldValue;
  readonly amount: FieldValue;
  readonly quantity?: FieldValue;
  readonly unitPrice?: FieldValue;
}

/** What the reader on this device found as fields, plain data, in the order in which people look for them. */
export interface PictureRecord {
  readonly fields: readonly RecordField[];
  /** Empty where there are none, or where not all of them are surely right. */
  readonly items: readonly RecordItem[];
  /** What people call the fields that were asked for and that only an engine that understands pictures could fill. */
  readonly needsVision?: readonly string[];
}
