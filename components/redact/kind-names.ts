import type { RedactionKind } from '../../lib/image/redaction-box.ts';
import type { MessageKey } from '../../lib/message-key.ts';

/** What a box covers, in words. */
export const kindNames: Record<RedactionKind, MessageKey> = {
  drawn: 'redactDrawn',
  email: 'redactEmail',
  phone: 'redactPhone',
  card: 'redactCard',
  iban: 'redactIban',
  'national-id': 'redactNationalId',
  'travel-document': 'redactTravelDocument',
  code: 'redactCode',
};
