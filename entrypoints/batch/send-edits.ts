import type { RunEdits } from '@/lib/extraction/run-edits';
import { sendRequest } from '@/lib/messaging/send-request';

/** Tells the background what a person changed of a row. */
export function sendEdits(at: number, { values, issues }: RunEdits): void {
  const edits = {
    values: [...values],
    issues: issues.map((each) => ({ ...each, params: [...each.params] })),
  };
  void sendRequest({ type: 'edit-row', at, edits });
}
