import type { LedgerEntry } from './ledger-entry.ts';

/** What is known of a request as it starts. */
type Begun = Pick<LedgerEntry, 'origin' | 'method' | 'path' | 'sentBytes'>;

/** A request's line in the ledger, while it goes on. */
export interface OpenEntry {
  answered(status: number): void;
  /** Counts bytes that came; gives all of them so far. */
  received(bytes: number): number;
  /** Ends it, once: later ends are not heard. */
  close(state: LedgerEntry['state']): void;
}

/** Opens a request's line in the ledger. The listener is told of its start and of its end, each as a whole. */
export function openEntry(begun: Begun, tell: (entry: LedgerEntry) => void = () => undefined): OpenEntry {
  const id = crypto.randomUUID();
  let entry: LedgerEntry = { id, ...begun, receivedBytes: 0, startedAt: Date.now(), state: 'open' };
  tell(entry);
  return {
    answered: (status) => void (entry = { ...entry, status }),
    received: (bytes) => {
      entry = { ...entry, receivedBytes: entry.receivedBytes + bytes };
      return entry.receivedBytes;
    },
    close: (state) => {
      if (entry.state !== 'open') return;
      entry = { ...entry, state, endedAt: Date.now() };
      tell(entry);
    },
  };
}
