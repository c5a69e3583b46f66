import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defaultSettings } from '../../../lib/settings/settings.ts';
import type { TaskId } from '../../../lib/task/task.ts';
import { launchChromium } from '../../browser/chromium-browser.ts';
import type { ExtensionBrowser } from '../../browser/extension-browser.ts';
import { repositoryRoot } from '../../browser/extension-directory.ts';
import { startPageServer, type PageServer } from '../../servers/page-server.ts';
import { ReadingSession } from '../eval/reading-session.ts';
import type { EvalRecord } from '../eval/records.ts';
import type { PeerReading } from '../peers/peer-reading.ts';
import { TesseractJs } from '../peers/tesseract-js.ts';
import { readWithTesseract } from '../peers/tesseract-program.ts';
import type { ReaderName } from './set-record.ts';

/** Read before any other, so that all are warm. */
const warmUpPicture = path.join(repositoryRoot, 'test/fixtures/pictures/code.png');

interface ComparisonParts {
  readonly settings: unknown;
  readonly session: ReadingSession;
  readonly peer: TesseractJs | undefined;
  readonly scratch: string;
}

/** All readers side by side: the extension and tesseract.js in one Chromium, Tesseract's program beside it. */
export class Comparison {
  readonly #browser: ExtensionBrowser;
  readonly #server: PageServer;
  readonly #settings: unknown;
  #session: ReadingSession;
  readonly #peer: TesseractJs | undefined;
  readonly #scratch: string;

  private constructor(
    browser: ExtensionBrowser,
    server: PageServer,
    { settings, session, peer, scratch }: ComparisonParts,
  ) {
    this.#settings = settings;
    this.#browser = browser;
    this.#server = server;
    this.#session = session;
    this.#peer = peer;
    this.#scratch = scratch;
  }

  /** Starts the browser with all in it, the peers loaded if they are wanted. */
  static async start(task: TaskId, withPeers: boolean): Promise<Comparison> {
    const server = await startPageServer();
    const browser = await launchChromium();
    const settings = { ...defaultSettings, taskId: task };
    const session = await ReadingSession.within(browser, settings);
    const peer = withPeers ? await TesseractJs.open(browser, server) : undefined;
    await peer?.load();
    const scratch = await mkdtemp(path.join(tmpdir(), 'fieldshot-accuracy-'));
    const comparison = new Comparison(browser, server, { settings, session, peer, scratch });
    // The first reading loads what only some lines need; it is not counted.
    await comparison.read(warmUpPicture);
    return comparison;
  }

  /** Has every reader read a picture, one after the other. */
  async read(
    file: string,
  ): Promise<{ fieldshot: EvalRecord; peers: Partial<Record<ReaderName, PeerReading>> }> {
    const bytes = await readFile(file);
    const fieldshot = await this.#readWithExtension(path.basename(file), bytes);
    if (this.#peer === undefined) return { fieldshot, peers: {} };
    const type = file.endsWith('.png') ? 'image/png' : 'image/jpeg';
    await this.#peer.show(bytes, type);
    const tesseractJs = await this.#peer.read();
    const tesseract = await readWithTesseract(file);
    await this.#peer.show(bytes, type, 2);
    const tesseractJsTwice = await this.#peer.read();
    const twice = path.join(this.#scratch, 'twice.png');
    await writeFile(twice, await this.#peer.picture());
    const tesseractTwice = await readWithTesseract(twice);
    return { fieldshot, peers: { tesseractJs, tesseractJsTwice, tesseract, tesseractTwice } };
  }

  /** A picture that is never done, or that breaks the page, counts as not read; the next gets a fresh page. */
  async #readWithExtension(image: string, bytes: Uint8Array): Promise<EvalRecord> {
    const start = performance.now();
    try {
      await this.#session.comeToFront();
      return await this.#session.read(image, bytes);
    } catch (thrown) {
      this.#session = await ReadingSession.within(this.#browser, this.#settings);
      const error = thrown instanceof Error ? thrown.message : String(thrown);
      return { image, text: '', ms: Math.round(performance.now() - start), engine: '', error };
    }
  }

  /** Such as `Chrome/150`. */
  async browserVersion(): Promise<string> {
    return this.#session.browserVersion();
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
    await rm(this.#scratch, { recursive: true, force: true });
  }
}
