import type { PopupHandle } from './popup-handle.ts';

/** A file as a person's computer has it. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Media type; what the ending says, unless told. */
  readonly type?: string;
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
};

/** Drops a file on the popup, as from a file manager; what comes of it is for the caller to await. */
export async function dropFile(popup: PopupHandle, file: DroppedFile): Promise<void> {
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  const type = file.type ?? typesByEnding[ending] ?? '';
  await popup.evaluate(startParts);
  for (let from = 0; from < file.bytes.length; from += partBytes) {
    const part = file.bytes.subarray(from, from + partBytes);
    await popup.evaluate(addPart, Buffer.from(part).toString('base64'));
  }
  await popup.evaluate(dropParts, file.name, type);
}

/** Where the parts wait, in the window itself, until the last is there. */
interface WithParts {
  droppedParts?: Uint8Array<ArrayBuffer>[];
}

function startParts(): void {
  (window as WithParts).droppedParts = [];
}

function addPart(base64: string): void {
  (window as WithParts).droppedParts?.push(Uint8Array.fromBase64(base64));
}

function dropParts(name: string, type: string): void {
  const parts = (window as WithParts).droppedParts ?? [];
  delete (window as WithParts).droppedParts;
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(parts, name, { type }));
  const target = document.querySelector('main') ?? document.body;
  for (const kind of ['dragenter', 'dragover', 'drop']) {
    target.dispatchEvent(
      new DragEvent(kind, { bubbles: true, cancelable: true, composed: true, dataTransfer }),
    );
  }
}
