import type { GivenFile } from '@/lib/capture/capture';
import { prepareFile } from '@/lib/capture/prepare-file';
import { AppError } from '@/lib/errors';
import { sendRequest } from '@/lib/messaging/send-request';
import type { PdfDocument } from '@/lib/pdf/open-document';

/**
 * Gives pictures to the background: one is read at once, several one after another. From here on they are
 * the background's, and this page may close.
 *
 * @throws AppError
 */
export async function sendPictures(tabId: number, pictures: readonly Blob[]): Promise<void> {
  const files: GivenFile[] = [];
  for (const picture of pictures) files.push(await prepareFile(picture));
  await send(tabId, { batch: crypto.randomUUID(), first: 1, of: files.length }, files);
}

/**
 * Draws the pages of a document and gives them to the background, one when the one before it is being read:
 * never are more than two of them in memory.
 *
 * @param pages counted from 1.
 * @throws AppError for the first page that could not be drawn, after all others have been given.
 */
export async function sendPages(
  tabId: number,
  document: PdfDocument,
  pages: readonly number[],
  signal: AbortSignal,
): Promise<void> {
  const batch = crypto.randomUUID();
  const failures: unknown[] = [];
  for (const [index, at] of pages.entries()) {
    const drawn = await document.readPage(at, signal).catch((thrown: unknown) => void failures.push(thrown));
    signal.throwIfAborted();
    if (!drawn) continue;
    const file = { ...drawn, notes: [], page: { at, of: document.pageCount } };
    await send(tabId, { batch, first: index + 1, of: pages.length }, [file]);
  }
  if (failures.length > 0) throw failures[0];
}

async function send(
  tabId: number,
  batch: { batch: string; first: number; of: number },
  files: readonly GivenFile[],
): Promise<void> {
  const [only] = files;
  const answer = await sendRequest(
    batch.of === 1 && only
      ? { type: 'read-file', tabId, ...only, notes: [...only.notes] }
      : {
          type: 'read-files',
          tabId,
          ...batch,
          files: files.map((file) => ({ ...file, notes: [...file.notes] })),
        },
  );
  if (!answer.ok) throw new AppError(answer.error.code, answer.error.details);
}
