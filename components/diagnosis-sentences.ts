import type { Diagnosis } from '../lib/engine/vision/doctor/finding.ts';
import type { MessageKey } from '../lib/message-key.ts';

/** What is wrong with an endpoint and what to do about it, for each thing that can be. */
export const diagnosisSentences: Record<Diagnosis['code'], MessageKey> = {
  fine: 'diagnosisFine',
  'address-unusable': 'diagnosisAddressUnusable',
  'plain-http': 'diagnosisPlainHttp',
  'not-allowed': 'diagnosisNotAllowed',
  'local-network-blocked': 'diagnosisLocalNetworkBlocked',
  'server-down': 'diagnosisServerDown',
  'wrong-path': 'diagnosisWrongPath',
  'origin-refused': 'diagnosisOriginRefused',
  'key-wrong': 'diagnosisKeyWrong',
  'key-missing': 'diagnosisKeyMissing',
  'no-credit': 'diagnosisNoCredit',
  'model-missing': 'diagnosisModelMissing',
  'model-blind': 'diagnosisModelBlind',
  'picture-dropped': 'diagnosisPictureDropped',
  'context-small': 'diagnosisContextSmall',
  'schema-unsupported': 'diagnosisSchemaUnsupported',
  other: 'diagnosisOther',
};
