import type { CaptureNote } from '../lib/capture/captured-picture.ts';
import { doubtfulWords } from '../lib/extraction/doubtful-words.ts';
import type { Extraction, ExtractionResult } from '../lib/extraction/extraction.ts';
import type { MessageKey } from '../lib/message-key.ts';
import { errorSentences } from './error-sentences.ts';
import { methodNote } from './method-note.ts';
import { useTranslate } from './translation.ts';

const captureNotes: Record<CaptureNote, MessageKey> = {
  'first-frame-only': 'noteFirstFrame',
  'external-parts-left-out': 'noteExternalParts',
  'partly-out-of-view': 'notePartlyOutOfView',
};

interface ResultNotesProps {
  readonly extraction: Extraction;
  readonly result: ExtractionResult;
  readonly isPictureShown: boolean;
}

/** What the person should know beside the result: how the picture was taken, what is uncertain. */
export function ResultNotes({ extraction, result, isPictureShown }: ResultNotesProps) {
  const t = useTranslate();
  const { picture } = extraction;
  const notes = (picture?.notes ?? []).map((note) => t(captureNotes[note]));
  if (doubtfulWords(result.recognized).length > 0)
    notes.unshift(t(isPictureShown ? 'doubtfulWordsShown' : 'doubtfulWords'));
  if (picture) notes.push(methodNote(picture, t));
  if (picture?.originalFailure !== undefined)
    notes.push(t('noteOriginalFailed', t(errorSentences[picture.originalFailure].title)));
  if (notes.length === 0) return null;
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
