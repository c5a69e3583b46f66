import { useState } from 'preact/hooks';
import { FailureView } from '@/components/failure-view';
import { Header } from '@/components/header';
import { ReadingView } from '@/components/reading-view';
import { ReadyView } from '@/components/ready-view';
import { ResultView } from '@/components/result-view';
import { useTranslate } from '@/components/translation';
import { useClock } from '@/components/use-clock';
import { onDeviceEngineId } from '@/lib/engine/on-device/engine-id';
import { copiedResult } from '@/lib/export/copied-result';
import { isFinished, type Extraction } from '@/lib/extraction/extraction';
import { prune } from '@/lib/extraction/journal';
import { taskOf } from '@/lib/extraction/task-of';
import { taskName } from '@/lib/task/task-name';
import { openSettings } from '@/lib/webext/open-settings';
import { PdfViewOnDemand } from './pdf-view-on-demand';
import { InSpite } from './in-spite';
import { leadingRun, runOnStage } from './stage';
import { useActions } from './use-actions';
import { SendQuestionOnDemand } from './send-question-on-demand';
import { useEngineChoice } from './use-engine-choice';
import { useExtractions } from './use-extractions';
import { useKeyboard } from './use-keyboard';
import { usePicture } from './use-picture';
import { useReadingChoices } from './use-reading-choices';
import { useResultView } from './use-result-view';
import { useShortcuts } from './use-shortcuts';
import { useTab } from './use-tab';
import { useTaskChoice } from './use-task-choice';

/** What the person chose to look at, and the run that led then; nothing chosen, the stage follows the tab. */
type Choice = { readonly latest: string | undefined; readonly shown: string | undefined } | undefined;

/** The popup: draws the run of the tab it stands over, wherever that run stands. */
export function App() {
  const tab = useTab();
  const { extractions, refresh } = useExtractions();
  if (tab === undefined || extractions === undefined) return <main data-status="loading" />;
  return (
    <Popup
      tab={tab}
      extractions={extractions.filter((each) => each.private === tab.incognito)}
      refresh={refresh}
    />
  );
}

interface PopupProps {
  readonly tab: { readonly id: number; readonly incognito: boolean };
  readonly extractions: readonly Extraction[];
  refresh(): void;
}

function Popup({ tab, extractions: known, refresh }: PopupProps) {
  const t = useTranslate();
  const now = useClock(known.some((each) => !isFinished(each)));
  // An open popup, too, forgets what is older than ten minutes.
  const extractions = prune(known, now);
  const leading = leadingRun(extractions, tab.id);
  const latest = leading?.id;
  const [choice, setChoice] = useState<Choice>();
  // A run that starts while the popup is open takes the stage, whatever was being looked at.
  const shown =
    choice && choice.latest === latest
      ? extractions.find((each) => each.id === choice.shown)
      : runOnStage(extractions, leading);
  const show = (id: string | undefined) => setChoice({ latest, shown: id });
  const picture = usePicture(shown);
  const resultView = useResultView(shown);
  const choices = useReadingChoices();
  const engine = useEngineChoice();
  const { keepLineBreaks } = choices;
  const toCopy =
    shown?.status === 'done' ? copiedResult(shown, resultView.view, t, keepLineBreaks) : undefined;
  const actions = useActions(tab, { shown, toCopy, keepLineBreaks }, picture.blob, refresh);
  const { document: pdf, closeDocument } = actions.files;
  const isLive = shown !== undefined && !isFinished(shown);
  const back = pdf ? closeDocument : shown && !isLive ? () => show(undefined) : undefined;
  useKeyboard({
    shown: pdf ? undefined : shown,
    toCopy: pdf ? undefined : toCopy,
    onStop: actions.stop,
    onBack: back,
    onFiles: (files) => void actions.files.read(files),
  });
  const title = pdf ? t('pdfTitle') : shown ? taskName(taskOf(shown), t) : 'Fieldshot';
  return (
    <main data-status={pdf ? 'picking' : (shown?.status ?? 'ready')}>
      <Header title={title} onBack={back} engine={engine} onSettings={openSettings} />
      {/* Always there, so that a screen reader hears what is put into it. */}
      <p class="notice" role="status">
        {actions.copiedPart !== undefined ? (
          <span class="visually-hidden">{t('copied')}</span>
        ) : (
          actions.notice
        )}
      </p>
      {pdf ? (
        <PdfViewOnDemand
          file={pdf}
          onRead={actions.files.readPages}
          onFailed={(error) => {
            closeDocument();
            actions.fail(error);
          }}
        />
      ) : (
        <View
          tabId={tab.id}
          shown={shown}
          pictureUrl={picture.url}
          actions={actions}
          resultView={resultView}
          choices={choices}
          engine={engine}
          extractions={extractions}
          now={now}
          onShow={show}
        />
      )}
    </main>
  );
}

interface ViewProps {
  readonly tabId: number;
  readonly shown: Extraction | undefined;
  readonly pictureUrl: string | undefined;
  readonly actions: ReturnType<typeof useActions>;
  readonly resultView: ReturnType<typeof useResultView>;
  readonly choices: ReturnType<typeof useReadingChoices>;
  readonly engine: ReturnType<typeof useEngineChoice>;
  readonly extractions: readonly Extraction[];
  /** Milliseconds since the epoch. */
  readonly now: number;
  onShow(id: string | undefined): void;
}

function View({
  tabId,
  shown,
  pictureUrl,
  actions,
  resultView,
  choices,
  engine,
  extractions,
  now,
  onShow,
}: ViewProps) {
  const shortcuts = useShortcuts();
  const task = useTaskChoice(tabId);
  switch (shown?.status) {
    case undefined:
      return (
        <ReadyView
          {...actions}
          {...task}
          {...choices}
          shortcut={shortcuts['clip-region'] ?? ''}
          repeatShortcut={shortcuts['repeat-region'] ?? ''}
          session={extractions.filter(isListed).toReversed()}
          now={now}
          onShow={onShow}
        />
      );
    case 'capturing':
    case 'running':
      return (
        <ReadingView
          {...actions}
          extraction={shown}
          pictureUrl={pictureUrl}
          now={now}
          isSending={actions.files.isSending}
          onStop={actions.stop}
        />
      );
    case 'asking':
      return (
        <SendQuestionOnDemand
          {...actions}
          key={shown.id}
          extraction={shown}
          engines={engine.engines}
          pictureUrl={pictureUrl}
        />
      );
    case 'done':
      return (
        <ResultView
          {...actions}
          {...resultView}
          {...choices}
          key={shown.id}
          extraction={shown}
          result={shown.result}
          pictureUrl={pictureUrl}
        />
      );
    case 'failed':
    case 'cancelled':
      return (
        <FailureView
          {...actions}
          error={shown.status === 'failed' ? shown.error : { code: 'cancelled' }}
          notes={shown.picture?.notes}
          sent={shown.sent}
          onReadHere={shown.engineId === onDeviceEngineId ? undefined : actions.onReadHere}
        >
          <InSpite shown={shown} actions={actions} choices={choices} />
        </FailureView>
      );
  }
}

/** What was read, and all of what was given together: a file that failed is not to be missed. */
function isListed(extraction: Extraction): boolean {
  return (
    extraction.status === 'done' || (extraction.place !== undefined && extraction.status !== 'cancelled')
  );
}
