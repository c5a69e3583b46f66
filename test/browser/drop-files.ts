import type { PopupHandle } from './popup-handle.ts';

/** A file as a person's computer has it. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Media type; what the ending says, unless told. */
  readonly type?: string;
  /** When it was changed last, in ms since the epoch; now, unless told. */
  readonly modifiedAt?: number;
}

/** Bytes per message to the page; a multiple of 3, so that the base64 of each part stands alone. */
const partBytes = 3 * 256 * 1024;

const typesByEnding: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
};

/** Drops files together on the page, as from a file manager; what comes of it is for the caller to await. */
export async function dropFiles(page: PopupHandle, ...files: readonly DroppedFile[]): Promise<void> {
  for (const file of files) {
    const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
    await page.evaluate(
      startFile,
      file.name,
      file.type ?? typesByEnding[ending] ?? '',
      file.modifiedAt ?? Date.now(),
    );
    for (let from = 0; from < file.bytes.length; from += partBytes) {
      const part = file.bytes.subarray(from, from + partBytes);
      await page.evaluate(addPart, Buffer.from(part).toString('base64'));
    }
  }
  await page.evaluate(dropAll);
}

/** Where the files wait, in the window itself, until the last is there. */
interface WithFiles {
  droppedFiles?: { name: string; type: string; lastModified: number; parts: Uint8Array<ArrayBuffer>[] }[];
}

function startFile(name: string, type: string, lastModified: number): void {
  ((window as WithFiles).droppedFiles ??= []).push({ name, type, lastModified, parts: [] });
}

function addPart(base64: string): void {
  (window as WithFiles).droppedFiles?.at(-1)?.parts.push(Uint8Array.fromBase64(base64));
}

function dropAll(): void {
  const dataTransfer = new DataTransfer();
  for (const { name, type, lastModified, parts } of (window as WithFiles).droppedFiles ?? []) {
    dataTransfer.items.add(new File(parts, name, { type, lastModified }));
  }
  delete (window as WithFiles).droppedFiles;
  const target = document.querySelector('main') ?? document.body;
  for (const kind of ['dragenter', 'dragover', 'drop']) {
    target.dispatchEvent(
      new DragEvent(kind, { bubbles: true, cancelable: true, composed: true, dataTransfer }),
    );
  }
}
