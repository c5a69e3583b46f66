import type { Diagnosis } from '../lib/engine/vision/doctor/finding.ts';
import { diagnosisSentences } from './diagnosis-sentences.ts';
import { errorSentences } from './error-sentences.ts';
import { useTranslate } from './translation.ts';

/** What the examination of an endpoint found, and the next step. */
export function DiagnosisView({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const t = useTranslate();
  const { code, because, line, details, suggestions } = diagnosis;
  return (
    <div class={code === 'fine' ? 'diagnosis fine' : 'diagnosis'} data-diagnosis={code}>
      <p>
        {t(diagnosisSentences[code])}
        {because && ` ${t(errorSentences[because].title)}. ${t(errorSentences[because].advice)}`}
      </p>
      {line !== undefined && <pre>{line}</pre>}
      {suggestions && <p>{t('diagnosisSuggestions', suggestions.join(', '))}</p>}
      {details !== undefined && code !== 'fine' && (
        <p class="explanation" dir="auto">
          {details}
        </p>
      )}
    </div>
  );
}
