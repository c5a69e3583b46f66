import type { Code } from '../image/code.ts';
import type { ExtractionResult } from './extraction.ts';
import { resultText } from './result-text.ts';
import type { RunEdits } from './run-edits.ts';
import { shownAnswer } from './shown-answer.ts';

/** What tells a record from others of its kind. */
const tellingKeys = new Set(['merchant', 'seller', 'name', 'company', 'product', 'title', 'total']);

/** What a finished run is known by in a list: who and how much, else the beginning of its text. */
export function resultExcerpt(run: {
  readonly result: ExtractionResult;
  readonly codes?: readonly Code[];
  readonly edits?: RunEdits;
}): string {
  const answer = shownAnswer(run);
  const telling = (answer?.original.values ?? []).flatMap(({ path, printed }) =>
    tellingKeys.has(path.slice(1)) && printed !== '' ? [answer?.edits.get(path)?.typed ?? printed] : [],
  );
  return (telling.length > 0 ? telling.join(' · ') : resultText(run)).slice(0, 80);
}
