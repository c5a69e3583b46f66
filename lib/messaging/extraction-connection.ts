import { isFinished, type Extraction } from '../extraction/extraction.ts';
import { interrupted } from '../extraction/journal.ts';
import { browser, type Runtime } from '../webext/browser.ts';
import { portNames } from './port-names.ts';

/** How long a live run may give no news, in ms, before the background is asked whether it still lives. */
const patienceMs = 3000;

/**
 * A page's line to the background. While a run lives it is held open: a background that the browser
 * stopped is woken, and says what became of the run. Chromium does not always tell a port that the
 * other end was stopped (measured), so silence counts as well. While nothing runs, a background that
 * falls asleep is left asleep.
 */
export class ExtractionConnection {
  readonly #onSnapshot: (extractions: readonly Extraction[]) => void;
  #port: Runtime.Port | undefined;
  #working = true;
  #last: readonly Extraction[] = [];
  #closed = false;
  #silence: ReturnType<typeof setTimeout> | undefined;

  /** @param onSnapshot told every snapshot, the first one on each connection. */
  constructor(onSnapshot: (extractions: readonly Extraction[]) => void) {
    this.#onSnapshot = onSnapshot;
  }

  /** Connects, or makes sure that what is connected still answers: something has been asked of it. */
  refresh(): void {
    this.#working = true;
    if (this.#port) this.#listenForSilence();
    else this.open();
  }

  /** Connects, unless it is connected. */
  open(): void {
    if (this.#closed || this.#port) return;
    const port = browser.runtime.connect({ name: portNames.extractions });
    this.#port = port;
    this.#listenForSilence();
    let lost: readonly Extraction[] | undefined;
    port.onMessage.addListener((message) => {
      if (port !== this.#port) return;
      // Both ends are this extension, in one version.
      const snapshot = message as readonly Extraction[];
      lost ??= lostSince(this.#last, snapshot);
      this.#last = [...lost, ...snapshot];
      this.#working = !snapshot.every(isFinished);
      this.#listenForSilence();
      this.#onSnapshot(this.#last);
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

/** A private run is written down nowhere: with the background that worked on it, it is gone without a trace. */
function lostSince(before: readonly Extraction[], now: readonly Extraction[]): Extraction[] {
  return before
    .filter((each) => !isFinished(each) && !now.some(({ id }) => id === each.id))
    .map((each) => interrupted(each, Date.now()));
}
