import type { Extraction } from './extraction.ts';

/** Progress alone is not worth a write; a change of status, or of what there is, is. */
export function worthSaving(before: readonly Extraction[], after: readonly Extraction[]): boolean {
  return digest(before) !== digest(after);
}

function digest(extractions: readonly Extraction[]): string {
  return extractions
    .map(
      ({ id, status, pictureDroppedAt, sent, edits, isSeen }) =>
        `${id} ${status} ${pictureDroppedAt} ${isSeen} ${sent?.bytes} ${JSON.stringify(edits?.values)}`,
    )
    .join('\n');
}
