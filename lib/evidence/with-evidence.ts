import type { FieldValue } from '../image/field-value.ts';
import type { PictureRecord, RecordItem } from '../image/picture-record.ts';
import type { Box, RecognizedText, Word } from '../image/recognized-text.ts';
import { findEvidence } from './find-evidence.ts';
import { wordStream } from './word-stream.ts';

/** A model's record with each value compared with the picture's words, and tied to those that say it. */
export function withEvidence(record: PictureRecord, recognized: RecognizedText): PictureRecord {
  const stream = wordStream(recognized);
  const compare = (value: FieldValue): FieldValue => {
    const { status, words } = findEvidence(value, stream);
    return { ...value, evidence: status, ...(words.length === 0 ? {} : { words, box: boxAround(words) }) };
  };
  return {
    ...record,
    fields: record.fields.map((field) => (field.value ? { ...field, value: compare(field.value) } : field)),
    items: record.items.map((item) => compared(item, compare)),
  };
}

function compared(item: RecordItem, compare: (value: FieldValue) => FieldValue): RecordItem {
  const { description, amount, quantity, unitPrice } = item;
  return {
    description: compare(description),
    amount: compare(amount),
    ...(quantity ? { quantity: compare(quantity) } : {}),
    ...(unitPrice ? { unitPrice: compare(unitPrice) } : {}),
  };
}

function boxAround(words: readonly Word[]): Box {
  const x = Math.min(...words.map(({ box }) => box.x));
  const y = Math.min(...words.map(({ box }) => box.y));
  return {
    x,
    y,
    width: Math.max(...words.map(({ box }) => box.x + box.width)) - x,
    height: Math.max(...words.map(({ box }) => box.y + box.height)) - y,
  };
}
