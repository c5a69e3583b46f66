import { useEffect, useState } from 'preact/hooks';
import type { SaveFormat } from '@/components/result-view';
import { useTranslate } from '@/components/translation';
import { errorSentences } from '@/components/error-sentences';
import { toErrorInfo } from '@/lib/errors';
import { fileName } from '@/lib/export/file-name';
import { toJson } from '@/lib/export/json';
import { toText } from '@/lib/export/text';
import type { Extraction } from '@/lib/extraction/extraction';
import { sendRequest } from '@/lib/messaging/send-request';
import type { BackgroundRequest } from '@/lib/messaging/requests';
import type { Result } from '@/lib/result';
import { browser } from '@/lib/webext/browser';
import { chooseFile } from './choose-file';
import { download } from './download';
import { prepareFile } from './prepare-file';
import { useCopy } from './use-copy';
import { pictureFromClipboard } from './picture-from-clipboard';
import { readOriginal } from './read-original';

/** Everything that the popup's buttons do. */
export function useActions(
  tab: { id: number; incognito: boolean },
  shown: Extraction | undefined,
  picture: Blob | undefined,
  refresh: () => void,
) {
  const t = useTranslate();
  const [notice, setNotice] = useState<string>();
  const { copied, copy } = useCopy(() => setNotice(t('copyFailed')));
  const shownId = shown?.id;
  useEffect(() => setNotice(undefined), [shownId]);

  const say = (answer: Result<unknown>) => {
    refresh();
    if (answer.ok) return setNotice(undefined);
    const { title, advice } = errorSentences[answer.error.code];
    return setNotice(`${t(title)}. ${t(advice)}`);
  };
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (thrown) {
      say({ ok: false, error: toErrorInfo(thrown) });
    }
  };
  const ask = (request: BackgroundRequest) => attempt(async () => say(await sendRequest(request)));
  const readFile = (file: Blob) =>
    attempt(async () => ask({ type: 'read-file', tabId: tab.id, ...(await prepareFile(file)) }));
  return {
    notice,
    copied,
    readFile: (file: Blob) => void readFile(file),
    onClip: () =>
      void attempt(async () => {
        const answer = await sendRequest({ type: 'clip-region', tabId: tab.id });
        say(answer);
        if (answer.ok) window.close();
      }),
    onWholeView: () => void ask({ type: 'read-view', tabId: tab.id }),
    onPaste: () => void attempt(async () => readFile(await pictureFromClipboard())),
    onOpen: () => void attempt(async () => chooseFile(tab, (file) => void readFile(file))),
    onClear: () => void ask({ type: 'dismiss-all' }),
    onDismiss: () => void (shown && ask({ type: 'dismiss', id: shown.id })),
    stop: () => void (shown && ask({ type: 'stop', id: shown.id })),
    onTryAgain:
      picture &&
      (() =>
        void ask({
          type: 'read-file',
          tabId: tab.id,
          file: picture,
          notes: [...(shown?.picture?.notes ?? [])],
        })),
    onReadOriginal: () => void attempt(async () => say(await readOriginal(shown))),
    onCopy: () => void (shown?.status === 'done' && copy(shown.result.output.text)),
    onCopyDetails: () => void (shown?.status === 'failed' && copy(failureDetails(shown))),
    onSave: (format: SaveFormat) => shown?.status === 'done' && save(shown.result, format),
  };
}

function save(result: Parameters<typeof toText>[0], format: SaveFormat): void {
  const [extension, content, type] =
    format === 'json' ? ['json', toJson(result), 'application/json'] : ['txt', toText(result), 'text/plain'];
  download(new Blob([content], { type }), fileName(Date.now(), extension));
}

/** For a report: no page address, no picture, no text that was read. */
function failureDetails(shown: Extract<Extraction, { status: 'failed' }>): string {
  const { error, engineId } = shown;
  const picture = shown.picture && { ...shown.picture, original: undefined };
  const { version } = browser.runtime.getManifest();
  return JSON.stringify({ version, browser: navigator.userAgent, engine: engineId, picture, error }, null, 2);
}
