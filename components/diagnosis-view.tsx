import type { Diagnosis } from '../lib/engine/vision/doctor/finding.ts';
import { DetailsBox } from './details-box.tsx';
import { diagnosisSentences } from './diagnosis-sentences.ts';
import { errorSentences } from './error-sentences.ts';
import { ExactLine } from './exact-line.tsx';
import { useTranslate } from './translation.ts';

interface DiagnosisViewProps {
  readonly diagnosis: Diagnosis;
  /** Takes one of the models that are suggested instead. */
  onModel(id: string): void;
}

/** What the examination of an endpoint found, and the next step. */
export function DiagnosisView({ diagnosis, onModel }: DiagnosisViewProps) {
  const t = useTranslate();
  const { code, because, line, details, suggestions } = diagnosis;
  return (
    <div class={code === 'fine' ? 'diagnosis fine' : 'diagnosis'} data-diagnosis={code}>
      <p>
        {t(diagnosisSentences[code])}
        {because && ` ${t(errorSentences[because].title)}. ${t(errorSentences[because].advice)}`}
      </p>
      {line !== undefined && <ExactLine line={line} />}
      {suggestions && (
        <div class="suggestions" role="group" aria-label={t('diagnosisSuggestions')}>
          <span>{t('diagnosisSuggestions')}</span>
          {suggestions.map((id) => (
            <button key={id} type="button" class="small" onClick={() => onModel(id)}>
              <bdi>{id}</bdi>
            </button>
          ))}
        </div>
      )}
      {details !== undefined && code !== 'fine' && (
        <DetailsBox>
          <p class="details" dir="auto">
            {details}
          </p>
        </DetailsBox>
      )}
    </div>
  );
}
