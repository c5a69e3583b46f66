import { isFinished, type Extraction } from '@/lib/extraction/extraction';
import { portNames } from '@/lib/messaging/port-names';
import { browser, type Runtime } from '@/lib/webext/browser';

/** How long a live run may give no news, in ms, before the background is asked whether it still lives. */
const patienceMs = 3000;

/**
 * A popup's line to the background. While a run lives it is held open: a background that the browser
 * stopped is woken, and says what became of the run. Chromium does not always tell a port that the
 * other end was stopped (measured), so silence counts as well. While nothing runs, a background that
 * falls asleep is left asleep.
 */
export class Connection {
  readonly #onSnapshot: (extractions: readonly Extraction[]) => void;
  #port: Runtime.Port | undefined;
  #working = true;
  #closed = false;
  #silence: ReturnType<typeof setTimeout> | undefined;

  /** @param onSnapshot told every snapshot, the first one on each connection. */
  constructor(onSnapshot: (extractions: readonly Extraction[]) => void) {
    this.#onSnapshot = onSnapshot;
  }

  /** Connects, unless it is connected. */
  open(): void {
    if (this.#closed || this.#port) return;
    const port = browser.runtime.connect({ name: portNames.extractions });
    this.#port = port;
    this.#listenForSilence();
    port.onMessage.addListener((message) => {
      if (port !== this.#port) return;
      // Both ends are this extension, in one version.
      const snapshot = message as readonly Extraction[];
      this.#working = !snapshot.every(isFinished);
      this.#listenForSilence();
      this.#onSnapshot(snapshot);
    });
    port.onDisconnect.addListener(() => {
      if (port !== this.#port) return;
      this.#port = undefined;
      if (this.#working) this.open();
    });
  }

  /** Lets go for good. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#silence);
    this.#port?.disconnect();
  }

  #listenForSilence(): void {
    clearTimeout(this.#silence);
    if (!this.#working || this.#closed) return;
    this.#silence = setTimeout(() => {
      const silent = this.#port;
      this.#port = undefined;
      silent?.disconnect();
      this.open();
    }, patienceMs);
  }
}
