import type { AnswerSoFar } from '../lib/extraction/extraction.ts';
import { FieldsSoFar } from './fields-so-far.tsx';
import { useTranslate } from './translation.ts';

/** What had come of an answer that is not whole, plainly marked as that. */
export function AnswerSoFarView({ soFar }: { readonly soFar: AnswerSoFar }) {
  const t = useTranslate();
  const { text, fields = [] } = soFar;
  return (
    <section class="so-far" aria-labelledby="so-far-title">
      <h2 id="so-far-title">{t('soFarTitle')}</h2>
      <FieldsSoFar fields={fields} />
      {text !== undefined && (
        <div class="result-text" role="region" aria-labelledby="so-far-title" tabIndex={0} dir="auto">
          {text}
        </div>
      )}
      <p class="hint">{t('soFarHint')}</p>
    </section>
  );
}
