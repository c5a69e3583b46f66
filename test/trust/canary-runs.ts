import { randomBytes } from 'node:crypto';
import { openAi } from '../../lib/engine/vision/profiles/openai.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import type { Extraction } from '../../lib/extraction/extraction.ts';
import { allowPrivateWindows } from '../browser/allow-private-windows.ts';
import { dropFiles } from '../browser/drop-files.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { batchLines, batchStatus, openBatchPage } from '../e2e/batch-page.ts';
import { EngineDesk } from '../e2e/engine-desk.ts';
import {
  startContractServer,
  type ContractServer,
  type Script,
  type Turn,
} from '../servers/contract/contract-server.ts';
import { startPageServer, type PageServer } from '../servers/page-server.ts';
import { canaryPicture, canaryWords, pixelRuns } from './canary-picture.ts';
import { type Marker, wordsMarker } from './marker.ts';

/** Everything that came into being and must not be on the disk. */
export interface Canaries {
  readonly markers: readonly Marker[];
  /** What the pictures' pixels say. */
  readonly codes: ReadonlySet<string>;
  /** What was done, with how it ended. */
  readonly ends: readonly string[];
}

/** The extension API as its own pages have it; what runs there is sent as text. */
declare const browser: {
  tabs: { getCurrent(): Promise<{ id: number }>; create(options: object): Promise<{ id: number }> };
  windows: { create(options: object): Promise<{ tabs?: readonly { id: number }[] }> };
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value?: unknown }> };
  storage: { local: { set(items: object): Promise<void> } };
};

const noStore = { 'cache-control': 'no-store' };

/** Words that a model says in the place of its own. */
const answerWords = `canary-answer-${randomBytes(6).toString('hex')}`;
const keyWords = `sk-canary-${randomBytes(9).toString('hex')}`;
const pageWords = `canary-page-${randomBytes(6).toString('hex')}`;

/** A browser at work among canaries: each of its methods is one run of a kind. */
class CanaryRuns {
  readonly codes = new Set<string>();
  readonly sent: Buffer[] = [];
  readonly read = new Set<string>();
  readonly #browser: ExtensionBrowser;
  readonly #contract: ContractServer;
  readonly #pages: PageServer;
  #desk: EngineDesk;
  #made = 0;
  #isPrivateAllowed = false;

  constructor(opened: ExtensionBrowser, contract: ContractServer, pages: PageServer, desk: EngineDesk) {
    this.#browser = opened;
    this.#contract = contract;
    this.#pages = pages;
    this.#desk = desk;
  }

  /** A file, read by a model that does as the script says. */
  async file(script: Script, task: 'text' | 'data' = 'text'): Promise<string> {
    await this.#useModel(script, task);
    return endOf(await this.#desk.read(this.#picture()));
  }

  /** A file whose reading is stopped while the model is silent. */
  async stopped(): Promise<string> {
    await this.#useModel((turn) => this.#keep(turn).stream());
    const id = await this.#desk.start(this.#picture());
    await waitUntil('the picture to be sent', () => this.#contract.pictures > 0);
    await this.#desk.ask({ type: 'stop', id });
    return this.#endOf(id);
  }

  /** A file whose reading ends with the background, in mid-answer. */
  async killed(): Promise<string> {
    await this.#useModel((turn) => this.#keep(turn).stream(turn.wire.start() + turn.wire.text(answerWords)));
    const id = await this.#desk.start(this.#picture());
    await waitUntil('the picture to be sent', () => this.#contract.pictures > 0);
    await this.#browser.killBackground();
    return this.#endOf(id);
  }

  /** A file with words in it, read on this device. */
  async onDevice(words: string, tabOf?: 'private'): Promise<string> {
    if (tabOf === 'private') await this.#allowPrivate();
    await this.#useReader();
    const file = await this.#desk.page.evaluate(drawWords, words);
    const run = await this.#readIn(file, tabOf === 'private' ? await this.#privateTab() : undefined);
    if (run.status === 'done') for (const line of run.result.output.text.split('\n')) this.read.add(line);
    return endOf(run);
  }

  /** A file given to a private window, read by a model. */
  async inPrivate(): Promise<string> {
    await this.#allowPrivate();
    await this.#useModel(this.good());
    return endOf(
      await this.#readIn(Buffer.from(this.#picture()).toString('base64'), await this.#privateTab()),
    );
  }

  /** A picture of a page, by its menu, read by a model. */
  async byMenu(): Promise<string> {
    await this.#useModel(this.good());
    const page = await this.#openPage();
    await this.#browser.readImageByContextMenu(page, '#picture', 'Text');
    const end = await this.#endInPopup();
    await page.close();
    return end;
  }

  /** A region of a page, read by a model. */
  async clipped(): Promise<string> {
    await this.#useModel(this.good());
    const page = await this.#openPage();
    await this.#browser.clipByContextMenu(page, { x: 300, y: 300 });
    await this.#browser.takeRegion(page, { x: 8, y: 8 }, { x: 104, y: 56 });
    const end = await this.#endInPopup();
    await page.close();
    return end;
  }

  /** A picture of which a part is blacked out before it is sent. */
  async redacted(): Promise<string> {
    const { page } = this.#desk;
    this.#contract.play((turn) => this.#keep(turn).answerWell(answerWords));
    this.#contract.hangUp();
    await this.#desk.setUp([{ ...this.#engine(), redactFirst: true }], 'text');
    const base64 = Buffer.from(this.#picture()).toString('base64');
    const id = await page.evaluate(readInTab, base64, await this.#ownTab());
    await page.waitForStatus('asking');
    await page.click('Add a box');
    await page.click('Show what is sent');
    await page.click('Send');
    return this.#endOf(id);
  }

  /** Pictures read as one table, to their end or until the background ends in mid-answer. */
  async many(end: 'finished' | 'killed'): Promise<string> {
    const isKilled = end === 'killed';
    await this.#useModel(
      isKilled ? (turn) => this.#keep(turn).stream(turn.wire.start()) : this.good(),
      'data',
    );
    const page = await this.#browser.openPopupAsTab('own');
    await openBatchPage(page);
    const files = [1, 2, 3].map((at) => ({ name: `${pageWords}-${at}.png`, bytes: this.#picture() }));
    await dropFiles(page, ...files);
    await page.click('#start');
    if (isKilled) {
      await waitUntil('a picture to be sent', () => this.#contract.pictures > 0);
      await this.#browser.killBackground();
      this.#contract.play(this.good());
    }
    await waitUntil('the table', async () => (await batchStatus(page)) === 'finished', { timeoutMs: 60_000 });
    const lines = (await batchLines(page)).filter(([name]) => name !== '');
    await page.close();
    const isRead = (cells: readonly string[]) => cells.some((text) => text.includes(answerWords));
    return `${lines.length} rows${lines.every(isRead) ? '' : ', some not read'}`;
  }

  /** A picture of a page whose result is kept open beside it. */
  async keptOpen(): Promise<string> {
    await this.#useModel(this.good());
    const page = await this.#openPage();
    await this.#browser.readImageByContextMenu(page, '#picture', 'Text');
    const popup = await this.#browser.popup();
    await popup.waitForStatus('done');
    await popup.click('Keep open beside the page');
    const panel = await this.#browser.sidePanel();
    const end = await panel.waitForStatus('done');
    await panel.close();
    await page.close();
    return end;
  }

  /** A record that is collected, and corrected by the person. */
  async edited(): Promise<string> {
    await this.#useModel(this.good(), 'data');
    await this.#desk.ask({ type: 'start-collecting', isPrivate: false, tabId: await this.#ownTab() });
    const run = await this.#desk.read(this.#picture());
    const values = [{ path: '/note', typed: answerWords, value: answerWords }];
    await this.#desk.ask({ type: 'edit-result', id: run.id, edits: { values, issues: [] } });
    return `${endOf(run)}, edited`;
  }

  /** The same key, kept in another way. */
  async keepKey(keeping: 'device' | 'passphrase'): Promise<string> {
    await this.#useModel(this.good());
    if (keeping === 'passphrase')
      await this.#desk.ask({ type: 'set-passphrase', passphrase: 'a long canary passphrase' });
    const engine = { ...this.#engine(), id: 'engine-0', name: 'Engine', askBefore: 'never' };
    const stored = { ...engine, baseUrl: engine.baseUrl.href };
    const { key: secret, ...rest } = stored;
    await this.#desk.ask({ type: 'save-engine', engine: rest, key: { secret, keeping } });
    return endOf(await this.#desk.read(this.#picture()));
  }

  /** A model that answers with the marker. */
  good(): Script {
    return (turn) => this.#keep(turn).answerWell(this.#answerIn(turn));
  }

  /** A model that answers, then breaks off. */
  brokenOff(): Script {
    return (turn) => {
      this.#keep(turn).stream(turn.wire.start() + turn.wire.text(answerWords));
      turn.response.socket?.resetAndDestroy();
    };
  }

  /** A model that answers slowly, a piece at a time. */
  slow(): Script {
    return async (turn) => {
      this.#keep(turn).stream(turn.wire.start());
      for (const letter of answerWords) {
        turn.response.write(turn.wire.text(letter));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      turn.response.end(turn.wire.end('stop', turn.tokens));
    };
  }

  /** A service that refuses, and says the key and what it was given. */
  refusing(status: number): Script {
    return (turn) =>
      this.#keep(turn).refuse(status, { error: { message: `${answerWords} ${keyWords}`, code: 'x' } });
  }

  /**
   * An answer that may be kept in a cache, if anything of the browser's asks for that. It comes whole: a stream is left
   * after its last word, and an answer that was left goes into no cache.
   */
  cacheable(): Script {
    return (turn) => {
      const { wire, tokens } = this.#keep(turn);
      turn.refuse(200, wire.whole(this.#answerIn(turn), tokens), { 'cache-control': 'max-age=86400' });
    };
  }

  #answerIn({ answer }: Turn): string {
    if (typeof answer === 'string') return `${answer} ${answerWords}`;
    return JSON.stringify({ ...(answer as object), note: answerWords });
  }

  /** Remembers a part of the very bytes that came. */
  #keep(turn: Turn): Turn {
    const [, base64 = ''] = /;base64,([\w+/=]+)/u.exec(JSON.stringify(turn.body)) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    const middle = Math.floor(bytes.length / 2);
    if (bytes.length > 64) this.sent.push(bytes.subarray(middle, middle + 32));
    return turn;
  }

  #engine() {
    return {
      profileId: openAi.id,
      baseUrl: this.#contract.baseUrl,
      // What was learnt of a model would change how it is asked.
      model: `some-vision-${this.#made}`,
      key: keyWords,
    };
  }

  async #useModel(script: Script, task: 'text' | 'data' = 'text'): Promise<void> {
    this.#contract.play(script);
    this.#contract.hangUp();
    await this.#desk.setUp([this.#engine()], task);
  }

  async #useReader(): Promise<void> {
    await this.#desk.page.evaluate(
      async (settings) => browser.storage.local.set({ settings }),
      defaultSettings,
    );
  }

  #picture(): Uint8Array<ArrayBuffer> {
    const code = (0xca0000 + ++this.#made).toString(16).toUpperCase();
    this.codes.add(code);
    return canaryPicture(code);
  }

  async #openPage() {
    const name = `/${pageWords}-${this.#made}`;
    this.#pages.serve(`${name}.png`, { type: 'image/png', body: this.#picture(), headers: noStore });
    const body = `<title>${pageWords}</title><body style="margin:8px"><img id="picture" src="${name}.png">`;
    this.#pages.serve(`${name}.html`, { type: 'text/html', body, headers: noStore });
    return this.#browser.newPage(`${this.#pages.origin}${name}.html`);
  }

  async #endInPopup(): Promise<string> {
    const popup = await this.#browser.popup();
    await popup.waitForStatus(['done', 'failed']);
    const end = await popup.status();
    await popup.close();
    return String(end);
  }

  /** Starts the extension anew, so that it stands near the end. */
  async #allowPrivate(): Promise<void> {
    if (this.#isPrivateAllowed) return;
    await allowPrivateWindows(this.#browser);
    this.#desk = await EngineDesk.open(this.#browser);
    this.#isPrivateAllowed = true;
  }

  async #ownTab(): Promise<number> {
    return this.#desk.page.evaluate(async () => (await browser.tabs.getCurrent()).id);
  }

  async #privateTab(): Promise<number> {
    return this.#desk.page.evaluate(async () => {
      const { tabs } = await browser.windows.create({ incognito: true, url: 'about:blank' });
      return tabs?.[0]?.id ?? -1;
    });
  }

  async #readIn(base64: string, tabId?: number): Promise<Extraction> {
    const id = await this.#desk.page.evaluate(readInTab, base64, tabId ?? null);
    return waitUntil('the run to end', async () => {
      const run = await this.#desk.find(id);
      return run?.finishedAt === undefined ? undefined : run;
    });
  }

  async #endOf(id: string): Promise<string> {
    return waitUntil('the run to end', async () => {
      const run = await this.#desk.find(id);
      return run?.finishedAt === undefined ? undefined : endOf(run);
    });
  }
}

function endOf(run: Extraction): string {
  return run.status === 'failed' ? run.error.code : run.status;
}

async function readInTab(base64: string, given: number | null): Promise<string> {
  const tabId = given ?? (await browser.tabs.create({ url: 'about:blank', active: false })).id;
  const file = new Blob([Uint8Array.fromBase64(base64)]);
  const answer = await browser.runtime.sendMessage({ type: 'read-file', tabId, file, notes: [] });
  return answer.value as string;
}

/** Words in large black letters, as base64 of a PNG. */
async function drawWords(words: string): Promise<string> {
  const canvas = new OffscreenCanvas(32 + words.length * 19, 64);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  context.font = '32px sans-serif';
  context.fillText(words, 16, 42);
  return new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer()).toBase64();
}

/** One of each kind, for a build that is known to leak. */
const few = 4;

/**
 * Has a browser read 50 pictures in every way and with every accident, or a few of them well.
 *
 * @returns what must then not be on the disk.
 */
export async function runCanaries(opened: ExtensionBrowser, howMany: 'all' | 'few'): Promise<Canaries> {
  const [contract, pages] = await Promise.all([startContractServer(openAi), startPageServer()]);
  try {
    const desk = await EngineDesk.open(opened);
    const runs = new CanaryRuns(opened, contract, pages, desk);
    const plan = planOf(runs);
    const ends: string[] = [];
    for (const [name, run] of howMany === 'all' ? plan : plan.slice(0, few))
      ends.push(`${name}: ${await run()}`);
    return { ends, codes: runs.codes, markers: markersOf(runs) };
  } finally {
    await Promise.all([contract.close(), pages.close()]);
  }
}

function planOf(runs: CanaryRuns): readonly (readonly [name: string, run: () => Promise<string>])[] {
  const kinds: readonly (readonly [times: number, name: string, run: (at: number) => Promise<string>])[] = [
    [1, 'text of a file', () => runs.file(runs.good())],
    [1, 'data of a file', () => runs.file(runs.good(), 'data')],
    [1, 'an answer that may be cached', () => runs.file(runs.cacheable())],
    [1, 'a picture of a page', () => runs.byMenu()],
    [2, 'text of a file', () => runs.file(runs.good())],
    [2, 'data of a file', () => runs.file(runs.good(), 'data')],
    [2, 'an answer that may be cached', () => runs.file(runs.cacheable())],
    [2, 'a slow answer', () => runs.file(runs.slow())],
    [2, 'a wrong key', () => runs.file(runs.refusing(401))],
    [2, 'a request refused', () => runs.file(runs.refusing(400), 'data')],
    [3, 'an answer that breaks off', () => runs.file(runs.brokenOff())],
    [3, 'stopped', () => runs.stopped()],
    [2, 'the background killed', () => runs.killed()],
    [5, 'on this device', (at) => runs.onDevice(`Quiet canary number ${4700 + at} sings`)],
    [3, 'a picture of a page', () => runs.byMenu()],
    [4, 'a clip', () => runs.clipped()],
    [3, 'edited and collected', () => runs.edited()],
    [2, 'blacked out, then sent', () => runs.redacted()],
    [1, 'many pictures', () => runs.many('finished')],
    [1, 'many pictures, the background killed', () => runs.many('killed')],
    [2, 'kept open beside the page', () => runs.keptOpen()],
    [2, 'in a private window', () => runs.inPrivate()],
    [1, 'on this device, in a private window', () => runs.onDevice('Private canary 5800 hums', 'private')],
    [1, 'a key kept on this device', () => runs.keepKey('device')],
    [1, 'a key kept with a passphrase', () => runs.keepKey('passphrase')],
  ];
  return kinds.flatMap(([times, name, run]) =>
    Array.from({ length: times }, (_, at) => [name, () => run(at)] as const),
  );
}

function markersOf({ codes, sent, read }: CanaryRuns): readonly Marker[] {
  const pixels = [...codes].slice(0, 3).flatMap(pixelRuns);
  return [
    wordsMarker('picture', canaryWords),
    ...[...pixels, ...sent].map((bytes): Marker => ({ kind: 'picture', bytes })),
    ...[...read].filter((line) => line.length > 8).map((line) => wordsMarker('text', line)),
    wordsMarker('answer', answerWords),
    wordsMarker('key', keyWords),
    wordsMarker('page', pageWords),
  ];
}
