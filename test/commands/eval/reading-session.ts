import type { Extraction } from '../../../lib/extraction/extraction.ts';
import { dropFiles } from '../../browser/drop-files.ts';
import type { ExtensionBrowser } from '../../browser/extension-browser.ts';
import type { BrowserKind } from '../../browser/find-browser.ts';
import { launchExtension } from '../../browser/launch-extension.ts';
import type { PopupHandle } from '../../browser/popup-handle.ts';
import { waitUntil, withTimeout } from '../../browser/wait-until.ts';
import { recordedResult } from './recorded-result.ts';
import type { EvalRecord } from './records.ts';

/** Longest wait for one picture, in ms. */
const limitMs = 120_000;

/** The extension's page in a tab of its own, following the runs as the popup does. */
export class ReadingSession {
  readonly #browser: ExtensionBrowser;
  readonly #popup: PopupHandle;

  private constructor(browser: ExtensionBrowser, popup: PopupHandle) {
    this.#browser = browser;
    this.#popup = popup;
  }

  /** @param settings what to store as the extension's settings; it checks them itself. */
  static async start(kind: BrowserKind, settings: unknown): Promise<ReadingSession> {
    const browser = await launchExtension(kind);
    try {
      return await ReadingSession.within(browser, settings);
    } catch (thrown) {
      await browser.close();
      throw thrown;
    }
  }

  /** Starts in a browser that is there; closing the session closes it too. */
  static async within(browser: ExtensionBrowser, settings: unknown): Promise<ReadingSession> {
    const popup = await browser.openPopupAsTab('own');
    if (settings !== undefined) await popup.evaluate(storeSettings, settings);
    return new ReadingSession(browser, popup);
  }

  /** The browser's name and version as it tells them to pages. */
  async browserVersion(): Promise<string> {
    const agent = await this.#popup.evaluate(() => navigator.userAgent);
    return /(?:Chrome|Firefox)\/[\d]+/u.exec(agent)?.[0] ?? agent;
  }

  /** Puts its tab in front, where a browser gives a page all its speed. */
  async comeToFront(): Promise<void> {
    await this.#popup.evaluate(bringTabToFront);
  }

  /**
   * Drops one picture on the page and waits for the end of its run.
   *
   * @throws when the browser or the page died, or the time is over: the session is then of no more use.
   */
  async read(image: string, bytes: Uint8Array): Promise<EvalRecord> {
    const startedAt = performance.now();
    await this.#popup.evaluate(followRuns);
    await dropFiles(this.#popup, { name: image.split('/').at(-1) ?? image, bytes });
    const outcome = await withTimeout('Reading', this.#popup.evaluate(nextOutcome), limitMs);
    const ms = Math.round(performance.now() - startedAt);
    if ('notice' in outcome) {
      await this.#reload();
      return { image, text: '', ms, engine: '', error: `not-started: ${outcome.notice}` };
    }
    const record = await this.#recordOf(outcome.run, image, ms);
    await this.#popup.evaluate(forgetRuns);
    return record;
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  async #recordOf(run: Extraction, image: string, ms: number): Promise<EvalRecord> {
    const { engineId: engine } = run;
    if (run.status === 'done') {
      return { image, ...recordedResult(run.result), ms: Math.round(run.result.elapsedMs), engine };
    }
    const code = run.status === 'failed' ? run.error.code : run.status;
    await this.#popup.waitForStatus(['failed', 'cancelled']);
    const title = await this.#popup.text('#error-title');
    const advice = await this.#popup.text('#error-advice');
    const sentences = [title, advice].filter(Boolean).join('. ').replace('..', '.');
    return { image, text: '', ms, engine, error: `${code}: ${sentences}` };
  }

  /** A notice stays until something else happens, and would be taken for the next picture's. */
  async #reload(): Promise<void> {
    await this.#popup.evaluate(reloadSoon);
    await waitUntil('the page to load again', () => this.#popup.evaluate(isReloaded));
  }
}

/** What a drop comes to: a finished run, or a refusal by the page itself. */
type Outcome = { readonly run: Extraction } | { readonly notice: string };

/** What the functions below keep in the page. They are sent there as text, one by one. */
interface Followed {
  evalOutcome?: Promise<Outcome>;
}

/** Begins to wait for the end of the first run that is not there yet. */
async function followRuns(): Promise<void> {
  const port = chrome.runtime.connect({ name: 'extractions' });
  let known: ReadonlySet<string> | undefined;
  await new Promise<void>((isConnected) => {
    (window as Followed).evalOutcome = new Promise((resolve) => {
      const end = (outcome: Outcome) => {
        observer.disconnect();
        port.disconnect();
        resolve(outcome);
      };
      // A file that the page itself refuses starts no run; a notice says so.
      const observer = new MutationObserver(() => {
        const notice = document.querySelector('.notice')?.textContent?.trim();
        if (notice) end({ notice });
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      port.onMessage.addListener((runs: readonly Extraction[]) => {
        known ??= new Set(runs.map(({ id }) => id));
        isConnected();
        const run = runs.find(({ id }) => !known?.has(id));
        const isLive = run?.status === 'capturing' || run?.status === 'running';
        if (run && !isLive) end({ run });
      });
    });
  });
}

async function nextOutcome(): Promise<Outcome> {
  const outcome = (window as Followed).evalOutcome;
  if (!outcome) throw new Error('Nothing was dropped.');
  return outcome;
}

/** Leaves nothing of the last picture behind, so that a thousand pictures are like one. */
async function forgetRuns(): Promise<void> {
  await chrome.runtime.sendMessage({ type: 'dismiss-all' });
}

function reloadSoon(): void {
  document.documentElement.dataset['old'] = '';
  setTimeout(() => location.reload());
}

function isReloaded(): boolean {
  const isOld = document.documentElement.dataset['old'] !== undefined;
  return !isOld && document.querySelector('main[data-status="ready"]') !== null;
}

async function bringTabToFront(): Promise<void> {
  const tab = await chrome.tabs.getCurrent();
  if (tab?.id !== undefined) await chrome.tabs.update(tab.id, { active: true });
}

async function storeSettings(settings: unknown): Promise<void> {
  await chrome.storage.local.set({ settings });
}
