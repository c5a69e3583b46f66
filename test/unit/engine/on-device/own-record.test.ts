import { describe, expect, it } from 'vitest';
import { ownRecord } from '../../../../lib/engine/on-device/own-record.ts';
import { recognizeText } from '../../../fixtures/recognize-text.ts';

describe('a person’s own fields, read on the device', () => {
  const recognized = recognizeText(
    'Membership card\nMember no: 48213\nValid until: 31.12.2026\nFee: 1.204,50 €',
  );
  const schema = {
    type: 'object',
    properties: {
      number: { type: 'string', title: 'Member no', pattern: '^[A-Z]' },
      expiry: { type: 'string', title: 'Valid until', format: 'date' },
      holder: { type: 'string', title: 'Holder' },
      sponsor: { type: 'string', title: 'Sponsor' },
      visits: { type: 'array', title: 'Visits', items: { type: 'string' } },
    },
    required: ['holder'],
  };

  it('gives what it finds, what must be there, what is beyond it, and each fault at its field', () => {
    const { fields, needsVision } = ownRecord(recognized, { schema });
    expect(fields.map(({ key, value }) => [key, value?.value])).toEqual([
      ['number', '48213'],
      ['expiry', '2026-12-31'],
      ['holder', undefined],
    ]);
    expect(fields[0]).toMatchObject({ label: 'Member no', fault: { message: expect.any(String) } });
    expect(fields[1]?.fault).toBeUndefined();
    expect(needsVision).toEqual(['Visits']);
  });
});
