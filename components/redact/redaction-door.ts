import type { RedactedPicture } from '../../lib/image/redacted-picture.ts';
import type { Box } from '../../lib/image/recognized-text.ts';
import type { RedactionBox } from '../../lib/image/redaction-box.ts';
import type { Suggestion } from '../../lib/redaction/find-suggestions.ts';

/** What the views of blacking out need of the rest. */
export interface RedactionDoor {
  /** @throws AppError where the reader on this device fails. */
  suggest(): Promise<readonly Suggestion[]>;
  /** Keeps the boxes with the run, and its picture for longer. */
  keep(boxes: readonly RedactionBox[]): void;
  /** Makes what leaves, checked. @throws AppError, and then there is nothing to send. */
  prepare(boxes: readonly Box[]): Promise<RedactedPicture>;
  send(picture: RedactedPicture): void;
}
