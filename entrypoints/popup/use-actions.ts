import { useEffect, useState } from 'preact/hooks';
import { useTranslate } from '@/components/translation';
import { useCopy } from '@/components/use-copy';
import { toErrorInfo, type ErrorInfo } from '@/lib/errors';
import type { Copied } from '@/lib/export/copied-result';
import type { Exported } from '@/lib/export/exported';
import type { Extraction } from '@/lib/extraction/extraction';
import { sendRequest } from '@/lib/messaging/send-request';
import type { BackgroundRequest } from '@/lib/messaging/requests';
import type { Result } from '@/lib/result';
import { browser } from '@/lib/webext/browser';
import { chooseFiles } from './choose-files';
import { leaveActions } from './leave-actions';
import { engineActions } from './engine-actions';
import { picturesFromClipboard } from './pictures-from-clipboard';
import { place } from './place';
import { readAgain } from './read-again';
import { readMany } from './read-many';
import { readOriginal } from './read-original';
import { useFiles } from './use-files';
import { useLastRegion } from './use-last-region';

/** What the person looks at, what of it leaves, and as what the copy button copies it. */
interface OnStage {
  readonly shown: Extraction | undefined;
  readonly exported: Exported | undefined;
  readonly toCopy: Copied | undefined;
}

/** Everything that the popup's buttons do. */
export function useActions(
  tab: { id: number; incognito: boolean },
  { shown, exported, toCopy }: OnStage,
  picture: Blob | undefined,
  refresh: () => void,
) {
  const t = useTranslate();
  const [notice, setNotice] = useState<string>();
  const { copied, copy } = useCopy(() => setNotice(t('copyFailed')));
  const hasLastRegion = useLastRegion(tab.id);
  useEffect(() => setNotice(undefined), [shown?.id]);

  const say = async (answer: Result<unknown>) => {
    refresh();
    // Who stopped it knows.
    if (answer.ok || answer.error.code === 'cancelled') return setNotice(undefined);
    const { errorSentences } = await import('@/components/error-sentences');
    const { title, advice } = errorSentences[answer.error.code];
    return setNotice(`${t(title)}. ${t(advice)}`);
  };
  const attempt = (work: () => Promise<unknown>): Promise<void> =>
    work().then(
      () => undefined,
      (thrown: unknown) => say({ ok: false, error: toErrorInfo(thrown) }),
    );
  const ask = (request: BackgroundRequest) => attempt(async () => say(await sendRequest(request)));
  const files = useFiles(tab.id, (work) =>
    attempt(async () => {
      await work();
      refresh();
    }),
  );
  return {
    notice,
    areKnown: hasLastRegion !== undefined,
    copied: copied !== undefined && copied === toCopy?.text,
    copiedPart: copied,
    onCopyPart: (text: string) => void copy({ text }),
    files,
    fail: (error: ErrorInfo) => void say({ ok: false, error }),
    onClip: () =>
      void attempt(async () => {
        const answer = await sendRequest({ type: 'clip-region', tabId: tab.id });
        await say(answer);
        // What stands beside the page is not in the way.
        if (answer.ok && place() !== 'panel') window.close();
      }),
    onRepeat: hasLastRegion ? () => void ask({ type: 'repeat-region', tabId: tab.id }) : undefined,
    onWholeView: () => void ask({ type: 'read-view', tabId: tab.id }),
    onPaste: () => void attempt(async () => files.read(await picturesFromClipboard())),
    onOpen: () => void attempt(async () => chooseFiles(tab, (chosen) => void files.read(chosen))),
    onMany: () => void attempt(() => readMany(tab.id)),
    onClear: () => void ask({ type: 'dismiss-all' }),
    onDismiss: () => void (shown && ask({ type: 'dismiss', id: shown.id })),
    stop: () => void (shown && ask({ type: 'stop', id: shown.id })),
    ...engineActions(shown, ask),
    ...readAgain(tab.id, shown, picture, ask),
    onReadOriginal: () => void attempt(async () => say(await readOriginal(shown))),
    onCopy: () => void (toCopy && copy(toCopy)),
    onCopyDetails: () => void (shown?.status === 'failed' && copy({ text: failureDetails(shown) })),
    ...leaveActions({ shown, exported }, copy, attempt),
  };
}

/** For a report: no page address, no picture, no text that was read. */
function failureDetails(shown: Extract<Extraction, { status: 'failed' }>): string {
  const { error, engineId } = shown;
  const picture = shown.picture && { ...shown.picture, original: undefined };
  const { version } = browser.runtime.getManifest();
  return JSON.stringify({ version, browser: navigator.userAgent, engine: engineId, picture, error }, null, 2);
}
