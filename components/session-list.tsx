import type { Extraction } from '../lib/extraction/extraction.ts';
import { resultText } from '../lib/extraction/result-text.ts';
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
              <strong>{t('taskText')}</strong>
              <span class="excerpt" dir="auto">
                {extraction.status === 'done' ? resultText(extraction).slice(0, 80) : ''}
              </span>
              <span class="when">{ago(extraction.finishedAt ?? now, now)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ago(then: number, now: number): string {
  const minutes = Math.round((now - then) / 60_000);
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'short' }).format(
    -minutes,
    'minute',
  );
}
