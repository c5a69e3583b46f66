import { useState } from 'preact/hooks';
import type { RunEdits } from '@/lib/extraction/run-edits';
import { sendRequest } from '@/lib/messaging/send-request';

/** What was changed in this popup, shown at once and told to the background, which keeps it. */
export function useEdits(onTold: () => void) {
  const [own, setOwn] = useState<ReadonlyMap<string, RunEdits>>(new Map());
  return {
    own,
    withOwn: <Run extends { readonly id: string; readonly edits?: RunEdits }>(run: Run): Run => {
      const edits = own.get(run.id);
      return edits ? { ...run, edits } : run;
    },
    put: (id: string, edits: RunEdits) => {
      setOwn((before) => new Map([...before, [id, edits]]));
      const plain = {
        values: [...edits.values],
        issues: edits.issues.map((each) => ({ ...each, params: [...each.params] })),
      };
      void sendRequest({ type: 'edit-result', id, edits: plain }).then(onTold);
    },
  };
}
