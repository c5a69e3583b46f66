import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { errorSentences } from '@/components/error-sentences';
import { useTranslate } from '@/components/translation';
import type { ErrorCode } from '@/lib/errors';
import { sendRequest } from '@/lib/messaging/send-request';
import { browser } from '@/lib/webext/browser';

/** Pictures opened here, or pasted or dropped anywhere on the page, are read in a window of their own. */
export function TryIt() {
  const t = useTranslate();
  const [failed, setFailed] = useState<ErrorCode>();
  const input = useRef<HTMLInputElement>(null);
  const show = async (list: FileList | undefined | null) => {
    const files = [...(list ?? [])];
    if (files.length === 0) return;
    setFailed(await showFiles(files));
  };
  useLayoutEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const take = (event: Event, data: DataTransfer | null) => {
      if (!data?.files.length) return;
      event.preventDefault();
      void show(data.files);
    };
    document.addEventListener('dragover', (event) => event.preventDefault(), { signal });
    document.addEventListener('drop', (event) => take(event, event.dataTransfer), { signal });
    document.addEventListener('paste', (event) => take(event, event.clipboardData), { signal });
    return () => controller.abort();
  }, []);
  return (
    <section class="card" id="try-it">
      <h2>{t('tryIt')}</h2>
      <p class="explanation">{t('tryItHint')}</p>
      <button type="button" onClick={() => input.current?.click()}>
        {t('openFiles')}
      </button>
      <input
        type="file"
        ref={input}
        accept="image/*,application/pdf"
        multiple
        hidden
        onChange={({ currentTarget }) => void show(currentTarget.files)}
      />
      <p role="status">
        {failed && `${t(errorSentences[failed].title)}. ${t(errorSentences[failed].advice)}`}
      </p>
    </section>
  );
}

/** Opens the window, for runs that belong to this very tab. Gives what went wrong. */
async function showFiles(files: readonly Blob[]): Promise<ErrorCode | undefined> {
  const tab = await browser.tabs.getCurrent();
  const shown = await sendRequest({ type: 'show-files', tabId: tab.id ?? -1, files: [...files] });
  return shown.ok ? undefined : shown.error.code;
}
