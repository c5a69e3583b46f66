import type { GivenFile } from '@/lib/capture/capture';
import { prepareFile } from '@/lib/capture/prepare-file';
import type { RowSource } from '@/lib/batch/batch';
import type { DocumentPage } from '@/lib/capture/captured-picture';
import type { GivenDocument } from './given-document';

/** A picture that the person chose, and the way to it when its turn comes. Until then it is a reference. */
export interface GivenPicture {
  /** With its folder, where one was chosen. */
  readonly name: string;
  readonly file?: File;
  /** Where it is a picture of a web page, which the background itself asks for it. */
  readonly element?: Extract<RowSource, { kind: 'element' }>;
  /** Where it is a page of a document. */
  readonly page?: DocumentPage;
  readonly document?: GivenDocument;
}

/** The picture itself, ready to be read. @throws AppError */
export async function openPicture({ file, page, document }: GivenPicture): Promise<GivenFile> {
  if (!file) throw new Error('not a file');
  if (!page || !document) return prepareFile(file);
  const { file: drawn, pageText } = await document.readPage(page.at);
  return { file: drawn, notes: [], pageText, page };
}

/** What the background is told of it. */
export function sourceOf({ file, page, element }: GivenPicture): RowSource {
  if (element || !file) return element ?? { kind: 'file', bytes: 0, modifiedAt: 0 };
  return { kind: 'file', bytes: file.size, modifiedAt: file.lastModified, ...(page && { page }) };
}
