import type { MessageKey } from '../../lib/message-key.ts';
import type { FieldKind } from '../../lib/task/edit/with-kind.ts';

/** What people call a field's type. */
export const kindNames: Readonly<Record<FieldKind, MessageKey>> = {
  text: 'kindText',
  'long-text': 'kindLongText',
  number: 'kindNumber',
  integer: 'kindInteger',
  amount: 'kindAmount',
  date: 'kindDate',
  time: 'kindTime',
  'date-time': 'kindDateTime',
  'yes-no': 'kindYesNo',
  choice: 'kindChoice',
  choices: 'kindChoices',
  email: 'kindEmail',
  phone: 'kindPhone',
  url: 'kindUrl',
  code: 'kindCode',
  group: 'kindGroup',
  list: 'kindList',
};
