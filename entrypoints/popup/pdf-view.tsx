import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { PagePicker } from '@/components/page-picker';
import type { DrawThumbnail } from '@/components/page-thumbnail';
import { PasswordForm } from '@/components/password-form';
import { useTranslate } from '@/components/translation';
import { toErrorInfo, type ErrorInfo } from '@/lib/errors';
import { mostFiles } from '@/lib/extraction/run-queue';
import { openDocument, type PdfDocument } from '@/lib/pdf/open-document';

/** Width of a page's small picture in image px: twice its CSS px, for sharp screens. */
const thumbnailWidth = 220;

/** What a PDF's view is given and tells. */
export interface PdfViewProps {
  readonly file: Blob;
  onRead(document: PdfDocument, pages: readonly number[]): void;
  onFailed(error: ErrorInfo): void;
}

/** Opens a PDF, with its password where it has one, and lets its pages be picked; a single page needs no picking. */
export function PdfView({ file, onRead, onFailed }: PdfViewProps) {
  const t = useTranslate();
  const [password, setPassword] = useState<string>();
  const [locked, setLocked] = useState<'locked' | 'wrong'>();
  const [opened, setOpened] = useState<PdfDocument>();
  // What is handed on stays open until it has been read.
  const handedOn = useRef<PdfDocument | undefined>(undefined);
  const read = (document: PdfDocument, pages: readonly number[]) => {
    handedOn.current = document;
    onRead(document, pages);
  };
  useEffect(() => {
    const controller = new AbortController();
    let document: PdfDocument | undefined;
    setLocked(undefined);
    openDocument(file, { password, baseUrl: location.origin, signal: controller.signal }).then(
      (found) => {
        document = found;
        if (controller.signal.aborted) found.close();
        else if (found.pageCount === 1) read(found, [1]);
        else setOpened(found);
      },
      (thrown: unknown) => {
        if (controller.signal.aborted) return;
        const error = toErrorInfo(thrown);
        if (error.code === 'pdf-locked') setLocked(password === undefined ? 'locked' : 'wrong');
        else onFailed(error);
      },
    );
    return () => {
      controller.abort();
      if (document !== handedOn.current) document?.close();
    };
  }, [file, password]);
  const draw = useCallback<DrawThumbnail>(
    async (page, canvas, signal) => opened?.drawThumbnail(page, canvas, thumbnailWidth, signal),
    [opened],
  );
  if (opened) {
    return (
      <PagePicker
        pageCount={opened.pageCount}
        most={mostFiles}
        draw={draw}
        onRead={(pages) => read(opened, pages)}
      />
    );
  }
  if (locked) return <PasswordForm wrong={locked === 'wrong'} onPassword={setPassword} />;
  return (
    <div class="body">
      <progress class="progress" aria-label={t('pdfOpening')} />
      <p class="state" role="status">
        {t('pdfOpening')}
      </p>
    </div>
  );
}
