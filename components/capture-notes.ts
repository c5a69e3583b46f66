import type { CaptureNote } from '../lib/capture/captured-picture.ts';
import type { MessageKey } from '../lib/message-key.ts';

/** The sentence for each note. */
export const captureNotes: Record<CaptureNote, MessageKey> = {
  'first-frame-only': 'noteFirstFrame',
  'external-parts-left-out': 'noteExternalParts',
  'partly-out-of-view': 'notePartlyOutOfView',
  'looks-empty': 'noteLooksEmpty',
};
