import { useEffect, useRef, useState } from 'preact/hooks';
import { errorSentences } from '@/components/error-sentences';
import { useTranslate } from '@/components/translation';
import { browserModelId } from '@/lib/engine/browser-model/browser-model-id';
import { browserModelState, type BrowserModelState } from '@/lib/engine/browser-model/browser-model-state';
import { downloadBrowserModel } from '@/lib/engine/browser-model/download-browser-model';
import { type ErrorInfo, toErrorInfo } from '@/lib/errors';
import type { MessageKey } from '@/lib/message-key';

interface BrowserModelCardProps {
  readonly isChosen: boolean;
  onChoose(): void;
}

const what: Record<Exclude<BrowserModelState, 'absent'>, MessageKey> = {
  unavailable: 'browserModelUnavailable',
  downloadable: 'browserModelDownloadable',
  downloading: 'browserModelDownloading',
  available: 'browserModelWhat',
};

/** The browser's own model, where the browser knows of one: its state, its download, and the way to use it. */
export function BrowserModelCard({ isChosen, onChoose }: BrowserModelCardProps) {
  const t = useTranslate();
  const { state, ratio, failure, onDownload, onStop } = useBrowserModel();
  if (state === undefined || state === 'absent') return null;
  return (
    <section class="card engine-card" data-engine={browserModelId} data-state={state}>
      <h2>{t('browserModel')}</h2>
      <p class="explanation">{t(what[state])}</p>
      {ratio !== undefined && (
        <p class="buttons">
          <progress aria-label={t('browserModelDownloading')} max={1} value={ratio} />
          <button type="button" onClick={onStop}>
            {t('stop')}
          </button>
        </p>
      )}
      {failure && (
        <p role="alert" class="fault">
          {t(errorSentences[failure.code].advice)}
        </p>
      )}
      {ratio === undefined && (state === 'downloadable' || state === 'downloading') && (
        <p class="buttons">
          <button type="button" onClick={onDownload}>
            {t('browserModelDownload')}
          </button>
        </p>
      )}
      {state === 'available' && !isChosen && (
        <button type="button" onClick={onChoose}>
          {t('useThisEngine')}
        </button>
      )}
      {isChosen && <span class="chosen-engine">✓ {t('engineDefault')}</span>}
    </section>
  );
}

function useBrowserModel() {
  const [state, setState] = useState<BrowserModelState>();
  const [ratio, setRatio] = useState<number>();
  const [failure, setFailure] = useState<ErrorInfo>();
  const stop = useRef<AbortController>(undefined);
  const look = () => void browserModelState().then(setState);
  useEffect(() => {
    look();
    return () => stop.current?.abort();
  }, []);
  const onDownload = () => {
    const controller = new AbortController();
    stop.current = controller;
    setFailure(undefined);
    setRatio(0);
    // In the click itself: the browser wants the person's gesture.
    downloadBrowserModel({ signal: controller.signal, onProgress: setRatio })
      .catch((thrown: unknown) => {
        if (!controller.signal.aborted) setFailure(toErrorInfo(thrown));
      })
      .finally(() => {
        setRatio(undefined);
        look();
      });
  };
  return { state, ratio, failure, onDownload, onStop: () => stop.current?.abort() };
}
