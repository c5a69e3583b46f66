import type { Code } from '../image/code.ts';
import type { ExtractionResult } from './extraction.ts';
import { resultText } from './result-text.ts';

/** What tells a record from others of its kind. */
const tellingKeys = new Set(['merchant', 'seller', 'name', 'company', 'total']);

/** What a finished run is known by in a list: who and how much, else the beginning of its text. */
export function resultExcerpt(run: {
  readonly result: ExtractionResult;
  readonly codes?: readonly Code[];
}): string {
  const { output } = run.result;
  const telling =
    output.kind === 'record'
      ? output.record.fields.flatMap(({ key, value }) =>
          value && tellingKeys.has(key) ? [value.printed] : [],
        )
      : [];
  return (telling.length > 0 ? telling.join(' · ') : resultText(run)).slice(0, 80);
}
