import type { PopupHandle } from '../browser/popup-handle.ts';
import type { DroppedFile } from '../browser/drop-files.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { codePicture } from '../unit/engine/vision/run-against.ts';

/** A picture that says a code, as a file. */
export async function codeFile(code: string, name = `${code}.png`): Promise<DroppedFile> {
  return { name, bytes: new Uint8Array(await codePicture(code).blob.arrayBuffer()) };
}

/** The n-th of some pictures, whose names are in that order and end with their codes. */
export function numberedFile(at: number): Promise<DroppedFile> {
  return codeFile(codeAt(at), `${at + 1} ${codeAt(at)}.png`);
}

/** The code at the end of such a name. */
export function codeIn(name: string): string {
  return name.slice(-10, -4);
}

/** The name of the n-th code, which a picture can say. */
export function codeAt(at: number): string {
  return (0xa00000 + at * 977).toString(16).toUpperCase();
}

/** Goes to the batch page in a page of the extension. */
export async function openBatchPage(page: PopupHandle, search = ''): Promise<void> {
  await page.evaluateExpression(`location.assign('/batch.html${search}')`);
  await waitUntil('the batch page', () =>
    page.evaluate(() =>
      ['choosing', 'running', 'paused', 'stopped', 'finished'].includes(
        document.querySelector('main')?.dataset['status'] ?? '',
      ),
    ),
  );
}

/** What the batch page says of itself. */
export function batchStatus(page: PopupHandle): Promise<string> {
  return page.evaluate(() => document.querySelector('main')?.dataset['status'] ?? '');
}

/** The lines that are drawn, each as its cells' texts. */
export function batchLines(page: PopupHandle): Promise<string[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLTableRowElement>('.batch-grid tr.line')].map((line) =>
      [...line.cells].map((cell) => cell.innerText.trim()),
    ),
  );
}

/** The rows of the batch as the background has written them down: their names, what became of them, what was read. */
export function savedRows(page: PopupHandle): Promise<{ name: string; status: string; text: string }[]> {
  return page.evaluate(async () => {
    interface Row {
      readonly name: string;
      readonly status: string;
      readonly reading?: unknown;
    }
    const { browser } = globalThis as unknown as {
      browser: { storage: { session: { get(): Promise<Record<string, Row>> } } };
    };
    const stored = Object.entries(await browser.storage.session.get());
    return stored
      .filter(([key]) => key.startsWith('batch-row:'))
      .map(([, { name, status, reading }]) => ({ name, status, text: JSON.stringify(reading ?? '') }));
  });
}
