import { doubtfulWords } from '../lib/extraction/doubtful-words.ts';
import type { Extraction, ExtractionResult } from '../lib/extraction/extraction.ts';
import { isSameText } from '../lib/extraction/same-text.ts';
import { captureNotes } from './capture-notes.ts';
import { errorSentences } from './error-sentences.ts';
import { modelNotes } from './model-notes.ts';
import { methodNote } from './method-note.ts';
import { readingAdvice } from './reading-advice.ts';
import { useTranslate } from './translation.ts';

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
  if (picture?.page) notes.push(t('pageOf', picture.page.at, picture.page.of));
  // A model's answer is not in the reader's words.
  if (!result.model && doubtfulWords(result.recognized).length > 0)
    notes.unshift(t(isPictureShown ? 'doubtfulWordsShown' : 'doubtfulWords'));
  notes.unshift(...modelNotes(result.model, t));
  const advice = result.model ? undefined : readingAdvice(result.recognized, t);
  if (advice !== undefined) notes.unshift(advice);
  const { pageText } = extraction;
  if (pageText !== undefined && isSameText(pageText, result.output.text)) notes.push(t('notePageText'));
  if (picture?.redactedAreas !== undefined) notes.unshift(t('redactNote', String(picture.redactedAreas)));
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
