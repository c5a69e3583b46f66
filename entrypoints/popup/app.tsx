import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import { CollectBar } from '@/components/collect-bar';
import type { Editing } from '@/components/editing';
import { FailureView } from '@/components/failure-view';
import { Header } from '@/components/header';
import { ReadingView } from '@/components/reading-view';
import { ReadyView } from '@/components/ready-view';
import { ResultView } from '@/components/result-view';
import { useTranslate } from '@/components/translation';
import { UndoRemoval } from '@/components/undo-removal';
import { onDeviceEngineId } from '@/lib/engine/on-device/engine-id';
import { isFinished, type Extraction } from '@/lib/extraction/extraction';
import { prune } from '@/lib/extraction/journal';
import { taskOf } from '@/lib/extraction/task-of';
import type { Translate } from '@/lib/message-key';
import { taskName } from '@/lib/task/task-name';
import { openSettings } from '@/lib/webext/open-settings';
import { CollectionOnDemand } from './collection-on-demand';
import { InSpite } from './in-spite';
import { PdfViewOnDemand } from './pdf-view-on-demand';
import { useActions } from './use-actions';
import { SendQuestionOnDemand } from './send-question-on-demand';
import { useClock } from './use-clock';
import { useCollection } from './use-collection';
import { useEditing } from './use-editing';
import { useEdits } from './use-edits';
import { useEngineChoice } from './use-engine-choice';
import { useExported } from './use-exported';
import { useExtractions } from './use-extractions';
import { useKeyboard } from './use-keyboard';
import { usePicture } from './use-picture';
import { useReadingChoices } from './use-reading-choices';
import { useResultView } from './use-result-view';
import { useShortcuts } from './use-shortcuts';
import { useStage } from './use-stage';
import { useTab } from './use-tab';
import { useTaskChoice } from './use-task-choice';

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
  const collecting = useCollection(tab.incognito, extractions);
  const edits = useEdits(refresh);
  const { shown: found, isTable, show, showTable } = useStage(extractions, tab.id, collecting.collection);
  const shown = found && edits.withOwn(found);
  const collection = useMemo(
    () =>
      collecting.collection && {
        ...collecting.collection,
        runs: collecting.collection.runs.map(edits.withOwn),
      },
    [collecting.collection, edits.own],
  );
  const picture = usePicture(shown);
  const resultView = useResultView(shown);
  const choices = useReadingChoices();
  const engine = useEngineChoice();
  const { keepLineBreaks } = choices;
  const leaving = useExported(shown, resultView.view, keepLineBreaks);
  const { toCopy } = leaving;
  const actions = useActions(tab, { shown, ...leaving }, picture.blob, refresh);
  const { editing, said } = useEditing({
    find: (path) => {
      if (!isTable) return shown?.status === 'done' ? { run: shown, path } : undefined;
      const [id, place = ''] = [path.slice(0, path.indexOf(' ')), path.slice(path.indexOf(' ') + 1)];
      const run = collection?.runs.find((each) => each.id === id);
      return run && { run, path: place };
    },
    onEdits: edits.put,
  });
  const { document: pdf, closeDocument } = actions.files;
  const isLive = shown !== undefined && !isFinished(shown);
  const back = pdf ? closeDocument : (shown && !isLive) || isTable ? () => show(undefined) : undefined;
  useKeyboard({
    shown: pdf ? undefined : shown,
    toCopy: pdf ? undefined : toCopy,
    onStop: actions.stop,
    onBack: back,
    onFiles: (files) => void actions.files.read(files),
  });
  return (
    <main data-status={pdf ? 'picking' : isTable ? 'collected' : (shown?.status ?? 'ready')}>
      <Header
        title={titleOf(pdf !== undefined, shown ?? (isTable ? collection : undefined), t)}
        onBack={back}
        engine={engine}
        onSettings={openSettings}
      />
      {/* Always there, so that a screen reader hears what is put into it. */}
      <p class="notice" role="status">
        {actions.copiedPart !== undefined ? (
          <span class="visually-hidden">{t('copied')}</span>
        ) : (
          actions.notice
        )}
      </p>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      <UndoRemoval {...collecting} />
      {pdf ? (
        <PdfViewOnDemand
          file={pdf}
          onRead={actions.files.readPages}
          onFailed={(error) => {
            closeDocument();
            actions.fail(error);
          }}
        />
      ) : isTable && collection ? (
        <CollectionOnDemand
          {...actions}
          {...collecting}
          {...leaving}
          collection={collection}
          editing={editing}
        />
      ) : (
        <View
          shown={shown}
          editing={editing}
          collectBar={<CollectBar {...collecting} collection={collection} onShow={showTable} />}
          isCollecting={collection !== undefined}
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
  readonly shown: Extraction | undefined;
  readonly editing: Editing;
  readonly collectBar: ComponentChild;
  readonly isCollecting: boolean;
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
  shown,
  editing,
  collectBar,
  isCollecting,
  pictureUrl,
  actions,
  resultView,
  choices,
  engine,
  extractions,
  now,
  onShow,
}: ViewProps) {
  const t = useTranslate();
  const shortcuts = useShortcuts();
  const task = useTaskChoice();
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
        >
          {collectBar}
        </ReadyView>
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
          editing={editing}
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
          {isCollecting && <p class="hint">{t('collectMissedFailed')}</p>}
          <InSpite shown={shown} actions={actions} choices={choices} />
        </FailureView>
      );
  }
}

function titleOf(isPdf: boolean, named: Parameters<typeof taskOf>[0] | undefined, t: Translate): string {
  if (isPdf) return t('pdfTitle');
  return named ? taskName(taskOf(named), t) : 'Fieldshot';
}

/** What was read, and all of what was given together: a file that failed is not to be missed. */
function isListed(extraction: Extraction): boolean {
  return (
    extraction.status === 'done' || (extraction.place !== undefined && extraction.status !== 'cancelled')
  );
}
