import { useState } from 'preact/hooks';
import type { ErrorInfo } from '../../../lib/errors.ts';
import type { Extraction } from '../../../lib/extraction/extraction.ts';
import { type ResultView, viewsOf } from '../../../lib/extraction/result-views.ts';
import { taskOf } from '../../../lib/extraction/task-of.ts';
import type { Box } from '../../../lib/image/recognized-text.ts';
import type { EngineSettings } from '../../../lib/settings/engine-settings.ts';
import { errorSentences } from '../../error-sentences.ts';
import { Seconds } from '../../seconds.tsx';
import { SendQuestionView } from '../../send-question-view.tsx';
import { ShapeView } from '../../shape-view.tsx';
import { stageSentences } from '../../stage-sentences.ts';
import { useTranslate } from '../../translation.ts';
import { useClock } from '../../use-clock.ts';
import { ViewSwitch } from '../../view-switch.tsx';
import type { Trial } from './trial.ts';

interface TrialResultProps {
  readonly trial: Trial;
  readonly engines: readonly EngineSettings[];
  readonly marked: readonly Box[];
  onMark(boxes: readonly Box[]): void;
}

/** What comes of a trial: where it stands, what was read and how far it fits, or why nothing was. */
export function TrialResult({ trial, engines, marked, onMark }: TrialResultProps) {
  const { run, error } = trial;
  return (
    <div class="trial-result" data-status={error ? 'failed' : (run?.status ?? 'ready')}>
      {error ? <Failure error={error} /> : run && <Run {...{ run, trial, engines, marked, onMark }} />}
    </div>
  );
}

function Run({ run, trial, engines, marked, onMark }: TrialResultProps & { readonly run: Extraction }) {
  switch (run.status) {
    case 'capturing':
    case 'running':
      return <Progress run={run} />;
    case 'asking':
      return (
        <SendQuestionView
          extraction={run}
          engines={engines}
          pictureUrl={undefined}
          onSend={() => trial.answer('send')}
          onSendNothing={() => trial.answer('on-device')}
          stop={trial.stop}
        />
      );
    case 'done':
      return <Done run={run} marked={marked} onMark={onMark} />;
    case 'failed':
      return <Failure error={run.error} />;
    case 'cancelled':
      return <Failure error={{ code: 'cancelled' }} />;
  }
}

function Progress({ run }: { readonly run: Extract<Extraction, { status: 'capturing' | 'running' }> }) {
  const t = useTranslate();
  const now = useClock(true);
  const progress = run.status === 'running' ? run.progress : undefined;
  const sentence = t(stageSentences[progress?.stage ?? 'loading-reader']);
  const { ratio } = progress ?? {};
  return (
    <>
      <progress
        class="progress"
        aria-label={sentence}
        max={1}
        {...(ratio !== undefined && { value: ratio })}
      />
      <p class="state">
        <span role="status">{sentence}</span>
        <Seconds ms={Math.max(0, now - run.startedAt)} />
      </p>
    </>
  );
}

function Failure({ error }: { readonly error: ErrorInfo }) {
  const t = useTranslate();
  const { title, advice } = errorSentences[error.code];
  return (
    <div role="alert" class="trial-failure">
      <p>
        <b>{t(title)}</b>
      </p>
      <p>{t(advice)}</p>
      {error.details !== undefined && (
        <p class="explanation" dir="auto">
          {error.details}
        </p>
      )}
    </div>
  );
}

interface DoneProps {
  readonly run: Extract<Extraction, { status: 'done' }>;
  readonly marked: readonly Box[];
  onMark(boxes: readonly Box[]): void;
}

function Done({ run, marked, onMark }: DoneProps) {
  const t = useTranslate();
  const { result } = run;
  const views = viewsOf(result);
  const [turned, setTurned] = useState<ResultView>();
  const view = turned && views.includes(turned) ? turned : views[0];
  const { model } = result;
  return (
    <>
      <div class="state">
        <ViewSwitch views={views} view={view} onView={setTurned} />
        <Seconds ms={result.elapsedMs} />
      </div>
      <ShapeView
        task={taskOf(run)}
        result={result}
        view={view}
        keepLineBreaks={false}
        marked={marked}
        onMark={onMark}
      />
      <div role="status" class="trial-verdict">
        {model && (model.issues.length === 0 ? <p class="fine">{t('tryFits')}</p> : <p>{t('tryFaults')}</p>)}
      </div>
      {model && model.issues.length > 0 && (
        <ul class="faults">
          {model.issues.map(({ path, message, params }) => (
            <li key={path + message}>
              <code>{path}</code> {t(message, ...params)}
            </li>
          ))}
        </ul>
      )}
      {model && (
        <details>
          <summary>{t('tryRaw')}</summary>
          <pre dir="auto">{model.rawText}</pre>
        </details>
      )}
    </>
  );
}
