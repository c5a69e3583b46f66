import { describe, expect, it } from 'vitest';
import { ownRecord } from '../../../../lib/engine/on-device/own-record.ts';
import { typedReceipt } from '../../../fixtures/receipts/held-out/typed-receipt.ts';
import { recognizeText } from '../../../fixtures/recognize-text.ts';
import { ownRecords } from '../../../fixtures/records/own-records.ts';

describe('a person’s own fields in documents that no built-in task knows', () => {
  it.each(ownRecords.map((record) => [record.id, record] as const))(
    '%s',
    (_, { text, properties, truth, needsVision }) => {
      const read = ownRecord(recognizeText(typedReceipt(text)), { schema: { type: 'object', properties } });
      const values = Object.fromEntries(
        read.fields.flatMap(({ key, value }) => (value ? [[key, value.value]] : [])),
      );
      expect(values).toEqual(truth);
      expect(read.needsVision).toEqual(needsVision);
    },
  );
});
