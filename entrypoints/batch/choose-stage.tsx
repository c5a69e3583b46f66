import { useMemo, useState } from 'preact/hooks';
import { ChooseView } from '@/components/batch/choose-view';
import { ConfirmView } from '@/components/batch/confirm-view';
import { errorSentences } from '@/components/error-sentences';
import { PasswordForm } from '@/components/password-form';
import { TaskSelect } from '@/components/task-select';
import { useTranslate } from '@/components/translation';
import { estimateBatch } from '@/lib/batch/estimate';
import type { ErrorCode } from '@/lib/errors';
import { mostPictures } from '@/lib/messaging/batch-requests';
import { sendRequest } from '@/lib/messaging/send-request';
import { chooseFiles } from './choose-files';
import { PagePictures } from './page-pictures';
import { DocumentPages } from './document-pages';
import { openedFor } from './opened-for';
import { type GivenPicture, sourceOf } from './given-picture';
import type { useChoices } from './use-choices';
import { type Given, picturesOf, type useGiven } from './use-given';

const { tabId: pageTab, isPrivate } = openedFor;

interface ChooseStageProps {
  readonly given: ReturnType<typeof useGiven>;
  readonly choices: ReturnType<typeof useChoices>;
  readonly replaces: boolean;
  onStarted(batchId: string, pictures: readonly GivenPicture[]): void;
}

/** Choosing pictures, and what is said of them before anything is read. */
export function ChooseStage({ given, choices, replaces, onStarted }: ChooseStageProps) {
  const t = useTranslate();
  const { task, engine, engineId } = choices;
  const [failure, setFailure] = useState<ErrorCode>();
  const [isPicking, setPicking] = useState(false);
  const pictures = useMemo(() => picturesOf(given.given), [given.given]);
  const count = pictures?.length ?? 0;
  const estimate = useMemo(
    () => estimateBatch(count, given.sizes, { task, engine }),
    [count, given.sizes, task, engine],
  );
  const add = (what: 'files' | 'folder') => void chooseFiles(what).then(given.add);
  const start = async () => {
    if (!pictures) return;
    const rows = pictures.map((picture) => ({ name: picture.name, source: sourceOf(picture) }));
    const { limits } = estimate;
    const started = await sendRequest({
      type: 'start-batch',
      taskId: task.id,
      engineId,
      isPrivate,
      limits: { ...limits },
      rows,
    });
    if (started.ok) onStarted(started.value, pictures);
    else setFailure(started.error.code);
  };
  if (given.locked[0])
    return (
      <div class="stage">
        <p>{given.locked[0].named.name}</p>
        <PasswordForm wrong={given.locked[0].isWrong} onPassword={given.unlock} />
        <button type="button" onClick={given.skipLocked}>
          {t('batchSkipDocument')}
        </button>
      </div>
    );
  if (isPicking && pageTab !== undefined)
    return <PagePictures tabId={pageTab} onDone={() => setPicking(false)} onPicked={given.addElements} />;
  const isEmpty = given.given.length === 0;
  return (
    <div class="stage">
      {isEmpty ? (
        <ChooseView onFiles={() => add('files')} onFolder={() => add('folder')}>
          {pageTab !== undefined && (
            <div class="row">
              <button type="button" id="page-pictures" onClick={() => setPicking(true)}>
                {t('batchPagePictures')}
              </button>
            </div>
          )}
          <Remarks given={given} isEmpty />
        </ChooseView>
      ) : (
        <ConfirmView
          count={count}
          hosts={hostsOf(engine)}
          model={engine?.model ?? ''}
          estimate={estimate}
          refusal={refusalOf(
            failure ??
              (engine && (task.own?.parameters.redactFirst || engine.redactFirst)
                ? 'redaction-needed'
                : undefined),
            t,
          )}
          replaces={replaces}
          onStart={() => void start()}
        >
          <Remarks given={given} isEmpty={false} />
          {given.given.map((each, at) => (
            <DocumentOf key={at} given={each} onPages={(pages) => given.setPages(at, pages)} />
          ))}
          <div class="row">
            <TaskSelect tasks={choices.tasks} taskId={task.id} onTask={choices.onTask} />
            <button type="button" onClick={() => add('files')}>
              {t('batchAddMore')}
            </button>
            <button type="button" onClick={given.clear}>
              {t('batchChooseOthers')}
            </button>
          </div>
        </ConfirmView>
      )}
    </div>
  );
}

function DocumentOf({ given, onPages }: { readonly given: Given; onPages(pages: string): void }) {
  return given.kind === 'document' ? (
    <DocumentPages
      name={given.document.name}
      pageCount={given.document.pageCount}
      pages={given.pages}
      onPages={onPages}
    />
  ) : null;
}

/** What is to be said of what was chosen. */
function Remarks({
  given,
  isEmpty,
}: {
  readonly given: ChooseStageProps['given'];
  readonly isEmpty: boolean;
}) {
  const t = useTranslate();
  const { isLooking, leftOut, broken } = given;
  return (
    <div role="status">
      {isLooking && <p class="hint">{t('batchLooking')}</p>}
      {isEmpty && !isLooking && leftOut > 0 && <p class="warning">{t('batchNoPictures')}</p>}
      {isPrivate && !isEmpty && <p class="hint">{t('batchPrivate')}</p>}
      {leftOut > 0 && <p class="hint">{t('batchLeftOut', String(leftOut))}</p>}
      {broken.map((name) => (
        <p key={name} class="warning">
          {t('batchUnreadablePdf', name)}
        </p>
      ))}
      {given.given.length > mostPictures && (
        <p class="warning">{t('batchTooMany', new Intl.NumberFormat().format(mostPictures))}</p>
      )}
    </div>
  );
}

function hostsOf(engine: ReturnType<typeof useChoices>['engine']): readonly string[] {
  if (!engine) return [];
  return [engine.baseUrl, ...(engine.otherBaseUrls ?? [])].map((address) => new URL(address).host);
}

function refusalOf(code: ErrorCode | undefined, t: ReturnType<typeof useTranslate>): string | undefined {
  if (!code) return undefined;
  const { title, advice } = errorSentences[code];
  return `${t(title)}. ${t(advice)}`;
}
