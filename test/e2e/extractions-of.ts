import { PNG } from 'pngjs';
import type { PopupHandle } from '../browser/popup-handle.ts';
import { waitUntil } from '../browser/wait-until.ts';
import type { Extraction } from '../../lib/extraction/extraction.ts';

/** The extension API as the popup's page has it; these functions run there, sent as text. */
declare const browser: {
  runtime: {
    connect(info: { name: string }): {
      onMessage: { addListener(listener: (message: unknown) => void): void };
      disconnect(): void;
    };
    sendMessage(message: unknown): Promise<{ ok: boolean; value?: Blob }>;
  };
};

/** All runs that the background knows, asked from the popup's own page. */
export async function extractionsOf(popup: PopupHandle): Promise<readonly Extraction[]> {
  const snapshot = await popup.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const port = browser.runtime.connect({ name: 'extractions' });
        port.onMessage.addListener((message) => {
          port.disconnect();
          resolve(message);
        });
      }),
  );
  return snapshot as readonly Extraction[];
}

/** The last run, once it is finished. */
export async function finishedRun(popup: PopupHandle): Promise<Extraction> {
  return waitUntil(
    'a run to finish',
    async () => {
      const last = (await extractionsOf(popup)).at(-1);
      return last?.finishedAt === undefined ? undefined : last;
    },
    { timeoutMs: 60_000 },
  );
}

/** The picture that the last run was given, while the background still holds it. */
export async function heldPicture(popup: PopupHandle): Promise<PNG> {
  const base64 = await waitUntil('the background to hold a picture', async () => {
    const id = (await extractionsOf(popup)).at(-1)?.id ?? '';
    const found = await popup.evaluate(async (wanted: string) => {
      const answer = await browser.runtime.sendMessage({ type: 'picture', id: wanted });
      if (!answer.ok || !answer.value) return '';
      const bytes = new Uint8Array(await answer.value.arrayBuffer());
      let binary = '';
      for (const byte of bytes) binary += String.fromCharCode(byte);
      return btoa(binary);
    }, id);
    return found === '' ? undefined : found;
  });
  return PNG.sync.read(Buffer.from(base64, 'base64'));
}
