import { useMemo } from 'preact/hooks';
import { CollectBar } from '@/components/collect-bar';
import { Header } from '@/components/header';
import { useTranslate } from '@/components/translation';
import { UndoRemoval } from '@/components/undo-removal';
import { useClock } from '@/components/use-clock';
import { isFinished, type Extraction } from '@/lib/extraction/extraction';
import { prune } from '@/lib/extraction/journal';
import { taskOf } from '@/lib/extraction/task-of';
import type { Translate } from '@/lib/message-key';
import { taskName } from '@/lib/task/task-name';
import { openSettings } from '@/lib/webext/open-settings';
import { CollectionOnDemand } from './collection-on-demand';
import { keepOpen } from './keep-open';
import { PdfViewOnDemand } from './pdf-view-on-demand';
import { useActions } from './use-actions';
import { useCollection } from './use-collection';
import { useEdits } from './use-edits';
import { useEngineChoice } from './use-engine-choice';
import { useExported } from './use-exported';
import { useExtractions } from './use-extractions';
import { useKeyboard } from './use-keyboard';
import { useKeptOpen } from './use-kept-open';
import { useReadingChoices } from './use-reading-choices';
import { useResultView } from './use-result-view';
import { useResultTools } from './use-result-tools';
import { useSeen } from './use-seen';
import { useStage } from './use-stage';
import { useValueEditing } from './use-value-editing';
import { View } from './view';
import { useTab } from './use-tab';

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
  readonly tab: { readonly id: number; readonly windowId: number; readonly incognito: boolean };
  readonly extractions: readonly Extraction[];
  refresh(): void;
}

function Popup({ tab, extractions: known, refresh }: PopupProps) {
  const t = useTranslate();
  const now = useClock(known.some((each) => !isFinished(each)));
  // An open popup, too, forgets what is older than ten minutes.
  const extractions = prune(known, now);
  const collecting = useCollection(tab, extractions);
  const edits = useEdits(refresh);
  const tools = useResultTools(extractions.length > 0 || collecting.collection !== undefined);
  const stage = useStage(extractions, tab.id, collecting.collection, tools !== undefined);
  const { picture, isTable, show, showTable } = stage;
  const shown = stage.shown && edits.withOwn(stage.shown);
  const collection = useMemo(
    () =>
      collecting.collection && {
        ...collecting.collection,
        runs: collecting.collection.runs.map(edits.withOwn),
      },
    [collecting.collection, edits.own],
  );
  useKeptOpen(show);
  useSeen(shown);
  const resultView = useResultView(shown);
  const choices = useReadingChoices();
  const engine = useEngineChoice();
  const { keepLineBreaks } = choices;
  const leaving = useExported(tools, { shown, view: resultView.view, keepLineBreaks });
  const { toCopy } = leaving;
  const actions = useActions(tab, { shown, ...leaving }, picture.blob, refresh);
  const collected = isTable ? collection?.runs : undefined;
  const { editing, said } = useValueEditing({ shown, collected }, edits.put);
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
  // The first thing that is seen is whole: nothing of it comes later and moves the rest.
  if (!stage.isSet || !actions.areKnown) return <main data-status="loading" />;
  return (
    <main data-status={pdf ? 'picking' : isTable ? 'collected' : (shown?.status ?? 'ready')}>
      <Header
        title={titleOf(pdf !== undefined, shown ?? (isTable ? collection : undefined), t)}
        onBack={back}
        engine={engine}
        onKeepOpen={keepOpen(tab, shown, picture.blob)}
        onSettings={() => openSettings()}
      />
      <Said notice={actions.notice} isCopied={actions.copiedPart !== undefined} said={said} />
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
          tabId={tab.id}
          shown={shown}
          tools={tools}
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

interface SaidProps {
  readonly notice: string | undefined;
  readonly isCopied: boolean;
  /** What became of a value that was written over. */
  readonly said: string;
}

/** What is told of what was done. Always there, so that a screen reader hears what is put into it. */
function Said({ notice, isCopied, said }: SaidProps) {
  const t = useTranslate();
  return (
    <>
      <p class="notice" role="status">
        {isCopied ? <span class="visually-hidden">{t('copied')}</span> : notice}
      </p>
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

function titleOf(isPdf: boolean, named: Parameters<typeof taskOf>[0] | undefined, t: Translate): string {
  if (isPdf) return t('pdfTitle');
  return named ? taskName(taskOf(named), t) : 'Fieldshot';
}
