import { type LedgerStorage, mostLines, type NumberedLine } from '@/lib/net/request-ledger';
import { sessionRecords } from '@/lib/webext/session-records';

/** The ledger in the browser's memory for this session, one record for each line. Written by us alone. */
export function ledgerStorage(): LedgerStorage {
  const records = sessionRecords('ledger:', mostLines);
  return {
    load: async () => (await records.load()) as NumberedLine[],
    async save(lines) {
      await records.save(lines.map((each) => [each.number % mostLines, each]));
    },
    clear: () => records.clear(),
  };
}
