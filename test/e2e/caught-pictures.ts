import { PNG } from 'pngjs';
import type { Extraction } from '../../lib/extraction/extraction.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import type { PopupHandle } from '../browser/popup-handle.ts';
import { waitUntil } from '../browser/wait-until.ts';

/** The extension API as the popup's page has it; these functions run there, sent as text. */
declare const browser: {
  runtime: {
    connect(info: { name: string }): {
      onMessage: { addListener(listener: (runs: readonly Extraction[]) => void): void };
    };
    sendMessage(message: unknown): Promise<{ ok: boolean; value?: Blob }>;
  };
};

/** A run whose picture was taken out of it, as base64; without one where it failed. */
interface Caught {
  readonly run: Extraction;
  readonly base64?: string;
}

interface PageWithCaught {
  caught: Caught[];
}

/** A picture that was captured, and its run as it was then. */
export interface CaughtPicture {
  readonly run: Extraction;
  readonly png: PNG | undefined;
}

/**
 * Catches every picture as soon as the background holds it, and dismisses its run, so that none is read. One
 * page of the extension's own does so, in a tab that stays behind; the popup opens no more.
 */
export class CaughtPictures {
  readonly #tab: PopupHandle;

  private constructor(tab: PopupHandle) {
    this.#tab = tab;
  }

  /** Starts catching in a browser. */
  static async in(started: ExtensionBrowser): Promise<CaughtPictures> {
    const tab = await started.openPopupAsTab();
    await started.keepPopupShut();
    await tab.evaluate(catchAll);
    return new CaughtPictures(tab);
  }

  /** Waits for the next picture, or for a run that gives none. */
  async next(): Promise<CaughtPicture> {
    const { run, base64 } = await waitUntil('a picture', async () =>
      this.#tab.evaluate(() => (globalThis as unknown as PageWithCaught).caught.shift()),
    );
    return { run, png: base64 === undefined ? undefined : PNG.sync.read(Buffer.from(base64, 'base64')) };
  }
}

/** Runs in the extension's page. */
function catchAll(): void {
  const caught: Caught[] = [];
  Object.assign(globalThis, { caught });
  const known = new Set<string>();
  browser.runtime.connect({ name: 'extractions' }).onMessage.addListener((runs) => {
    for (const run of runs) {
      if (run.status === 'capturing' || known.has(run.id)) continue;
      known.add(run.id);
      void take(run);
    }
  });

  async function take(run: Extraction): Promise<void> {
    const answer = await browser.runtime.sendMessage({ type: 'picture', id: run.id });
    await browser.runtime.sendMessage({ type: 'dismiss', id: run.id });
    if (!answer.value) {
      caught.push({ run });
      return;
    }
    const base64 = new Uint8Array(await answer.value.arrayBuffer()).toBase64();
    caught.push({ run, base64 });
  }
}
