import { useEditing } from '@/components/use-editing';
import type { Batch, BatchRow } from '@/lib/batch/batch';
import { sendEdits } from './send-edits';

/** Writes over values of the table, whose places begin with their row. */
export function useRowEditing(batch: Batch | undefined, rows: readonly BatchRow[]) {
  return useEditing({
    find: (path) => {
      const gap = path.indexOf(' ');
      const row = rows[Number(path.slice(0, gap))];
      if (row?.status !== 'done' || !batch) return undefined;
      const { taskId, ownTask } = batch;
      const run = {
        id: String(row.at),
        taskId,
        ...(ownTask && { ownTask }),
        result: row.reading.result,
        ...(row.edits && { edits: row.edits }),
      };
      return { run, path: path.slice(gap + 1) };
    },
    onEdits: (id, edits) => sendEdits(Number(id), edits),
  });
}
