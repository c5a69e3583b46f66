import { useEffect, useState } from 'preact/hooks';
import { AppError } from '@/lib/errors';
import { mostFiles } from '@/lib/extraction/run-queue';
import { sendRequest } from '@/lib/messaging/send-request';
import type { PdfDocument } from '@/lib/pdf/open-document';
import { place } from './place';
import { sendPages, sendPictures } from './send-files';
import { sortFiles } from './sort-files';

/** Files given to the popup: pictures go on at once, a document's pages are picked first, in a window that stays. */
export function useFiles(tabId: number, attempt: (work: () => Promise<unknown>) => Promise<void>) {
  const [documents, setDocuments] = useState<readonly Blob[]>([]);
  const [sending, setSending] = useState(0);
  const read = (files: readonly Blob[]) =>
    attempt(async () => {
      // So many are read as one table, on a page of their own.
      if (files.length > mostFiles) return showInWindow(tabId, files);
      const { documents: added, pictures, unreadable } = await sortFiles(files);
      if (added.length > 0 && place() === 'popup') return showInWindow(tabId, files);
      setDocuments((before) => [...before, ...added]);
      if (pictures.length > 0) await sendPictures(tabId, pictures);
      if (unreadable.length > 0) throw new AppError('file-unreadable');
    });
  useEffect(() => {
    if (place() !== 'window') return;
    void sendRequest({ type: 'take-files', tabId }).then((taken) => {
      if (taken.ok) void read(taken.value);
    });
    // Once: what was given is taken at the start.
  }, []);
  const closeDocument = () => setDocuments(([, ...rest]) => rest);
  return {
    read,
    /** The document whose pages are being picked. */
    document: documents[0],
    /** Whether pages are still to be drawn here. */
    isSending: sending > 0,
    closeDocument,
    readPages: (document: PdfDocument, pages: readonly number[]) => {
      closeDocument();
      setSending((count) => count + 1);
      void attempt(() => sendPages(tabId, document, pages, new AbortController().signal)).finally(() => {
        document.close();
        setSending((count) => count - 1);
      });
    },
  };
}

async function showInWindow(tabId: number, files: readonly Blob[]): Promise<void> {
  const shown = await sendRequest({ type: 'show-files', tabId, files: [...files] });
  if (!shown.ok) throw new AppError(shown.error.code, shown.error.details);
  window.close();
}
