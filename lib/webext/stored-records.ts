import type { MessageKey } from '../message-key.ts';

/**
 * Everything that is ever stored on this computer or kept in the browser's memory-only session area, each with the
 * sentence that tells a person what it is. What is not named here may not be written: the types of `sessionRecord` and
 * the tests hold that.
 */
export const storedRecords = {
  /** `storage.local`: stays until it is erased. */
  local: {
    settings: 'recordSettings',
    'settings-damaged': 'recordSettingsDamaged',
  },
  /** `storage.session`: in memory only, gone with the browser; a name that ends in `:` begins many. */
  session: {
    extractions: 'recordResults',
    collection: 'recordCollection',
    batch: 'recordBatch',
    'batch-row:': 'recordBatchRows',
    'ledger:': 'recordLedger',
    secrets: 'recordSessionKeys',
    'pending-clips': 'recordPendingClips',
    'clip-tabs': 'recordClipTabs',
    'last-regions': 'recordLastRegions',
    'tab-tasks': 'recordTabTasks',
    'wanted-originals': 'recordWantedOriginals',
  },
  /** The extension's own IndexedDB database, in its store `records`; a name that ends in `:` begins many. */
  secrets: {
    'secret:': 'recordKeys',
    'passphrase-lock': 'recordPassphraseLock',
    'device-key': 'recordDeviceKey',
  },
} as const satisfies Record<string, Record<string, MessageKey>>;

/** What may be kept in the session's memory. */
export type SessionRecordName = keyof (typeof storedRecords)['session'];
