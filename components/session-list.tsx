import type { Extraction } from '../lib/extraction/extraction.ts';
import { resultExcerpt } from '../lib/extraction/result-excerpt.ts';
import { taskOf } from '../lib/extraction/task-of.ts';
import type { Translate } from '../lib/message-key.ts';
import { taskName } from '../lib/task/task-name.ts';
import { errorSentences } from './error-sentences.ts';
import { useTranslate } from './translation.ts';

interface SessionListProps {
  readonly session: readonly Extraction[];
  readonly now: number;
  onShow(id: string): void;
}

/** The last ten minutes' results, newest first; one click shows one again. */
export function SessionList({ session, now, onShow }: SessionListProps) {
  const t = useTranslate();
  return (
    <section aria-labelledby="session-title">
      <h2 id="session-title">{t('thisSession')}</h2>
      <ul class="rows">
        {session.map((extraction) => (
          <li key={extraction.id}>
            <button type="button" class="row" onClick={() => onShow(extraction.id)}>
              <strong>{name(extraction, t)}</strong>
              <span class="excerpt" dir="auto" lang={languageOf(extraction)}>
                {excerpt(extraction, t)}
              </span>
              <span class="when">{ago(extraction.finishedAt ?? now, now)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Told apart by their place where several were given together. */
function name(extraction: Extraction, t: Translate): string {
  const { picture, place } = extraction;
  if (picture?.page) return t('pdfPage', picture.page.at);
  return place ? t('placeOf', place.at, place.of) : taskName(taskOf(extraction), t);
}

function languageOf(extraction: Extraction): string | undefined {
  return extraction.status === 'done' ? extraction.result.recognized.languages?.[0] : undefined;
}

function excerpt(extraction: Extraction, t: Translate): string {
  switch (extraction.status) {
    case 'done':
      return resultExcerpt(extraction);
    case 'failed':
      return t(errorSentences[extraction.error.code].title);
    case 'capturing':
    case 'asking':
    case 'running':
      return t('readingLines');
    case 'cancelled':
      return t('stopped');
  }
}

function ago(then: number, now: number): string {
  const minutes = Math.round((now - then) / 60_000);
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'short' }).format(
    -minutes,
    'minute',
  );
}
