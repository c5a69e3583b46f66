import { Sparkles } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { ErrorInfo } from '../../lib/errors.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { SentenceDraft } from '../../lib/task/drafts/draft-from-sentence.ts';
import { errorSentences } from '../error-sentences.ts';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';
import type { Drafter } from './drafter.ts';

interface SentenceBoxProps {
  readonly settings: Pick<Settings, 'engines' | 'engineId'>;
  readonly drafter: Drafter;
  onDraft(draft: SentenceDraft): void;
}

/** Where a plain sentence becomes a task, through the chosen engine. The button says who gets the sentence. */
export function SentenceBox({ settings, drafter, onDraft }: SentenceBoxProps) {
  const t = useTranslate();
  const [sentence, setSentence] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<ErrorInfo>();
  useEffect(() => () => drafter.stop(), []);
  const engine = settings.engines.find(({ id }) => id === settings.engineId);
  const host = engine && URL.canParse(engine.baseUrl) ? new URL(engine.baseUrl).host : undefined;
  const ask = async () => {
    setAsking(true);
    setError(undefined);
    const drafted = await drafter.draft(sentence);
    setAsking(false);
    if (drafted.ok) onDraft(drafted.value);
    else if (drafted.error.code !== 'cancelled') setError(drafted.error);
  };
  return (
    <details class="draft-box">
      <summary>{t('draftSentence')}</summary>
      <label class="instructions">
        <span>{t('draftSentenceTitle')}</span>
        <textarea
          name="sentence"
          rows={3}
          maxLength={2000}
          placeholder={t('draftSentenceExample')}
          dir="auto"
          value={sentence}
          onInput={({ currentTarget }) => setSentence(currentTarget.value)}
        />
      </label>
      {host === undefined ? (
        <p>
          {t('draftSentenceNeeds')} <a href="#engines">{t('draftSentenceEngines')}</a>
        </p>
      ) : (
        <p class="explanation">{t('draftSentenceWhat', host)}</p>
      )}
      <div role="status">
        {isAsking && t('draftSentenceWaiting', host ?? '')}
        {error && `${t(errorSentences[error.code].title)}. ${t(errorSentences[error.code].advice)}`}
      </div>
      {isAsking ? (
        <button type="button" onClick={() => drafter.stop()}>
          {t('stop')}
        </button>
      ) : (
        <button
          type="button"
          name="draft-sentence"
          disabled={host === undefined || sentence.trim() === ''}
          onClick={() => void ask()}
        >
          <Icon node={Sparkles} />
          {t('draftSentenceSend', host ?? '…')}
        </button>
      )}
    </details>
  );
}
