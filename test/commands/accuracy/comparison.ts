import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defaultSettings } from '../../../lib/settings/settings.ts';
import { ownTask } from '../../../lib/task/own-task.ts';
import type { TaskDefinition } from '../../../lib/task/task-definition.ts';
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
import { unlikeBefore } from '../bench/unlike-before.ts';
import { median } from './median.ts';
import type { ReaderName } from './set-record.ts';

/** Read before any other, so that all are warm. */
const warmUpPicture = path.join(repositoryRoot, 'test/fixtures/pictures/code.png');

/** Of the shades that make a picture another one; those before are the warm-up's. */
const firstShade = 10;
/** How often a picture is read by those whose times are set side by side. */
const rounds = 3;

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
  static async start(task: TaskId | TaskDefinition, withPeers: boolean): Promise<Comparison> {
    const server = await startPageServer();
    const browser = await launchChromium();
    const settings =
      typeof task === 'string'
        ? { ...defaultSettings, taskId: task }
        : { ...defaultSettings, taskId: ownTask(task).id, tasks: [JSON.stringify(task)] };
    const session = await ReadingSession.within(browser, settings);
    const peer = withPeers ? await TesseractJs.open(browser, server) : undefined;
    await peer?.load();
    const scratch = await mkdtemp(path.join(tmpdir(), 'fieldshot-accuracy-'));
    const comparison = new Comparison(browser, server, { settings, session, peer, scratch });
    // The first reading loads what only some lines need; it is not counted.
    const warmUp = path.join(scratch, 'warm-up.png');
    // As another picture: one that was read is remembered.
    await writeFile(warmUp, unlikeBefore(await readFile(warmUpPicture), 1));
    await comparison.read(warmUp);
    return comparison;
  }

  /**
   * Has every reader read a picture, one after the other. What is timed side by side in one browser is timed several times, in
   * turns, and the median counts: a single reading may take half as long again as the next.
   */
  async read(
    file: string,
  ): Promise<{ fieldshot: EvalRecord; peers: Partial<Record<ReaderName, PeerReading>> }> {
    const bytes = await readFile(file);
    const type = file.endsWith('.png') ? 'image/png' : 'image/jpeg';
    const own: EvalRecord[] = [];
    const peer: PeerReading[] = [];
    // What was read is remembered: each time it is another file.
    for (let round = 0; round < (this.#peer ? rounds : 1); round += 1) {
      const fresh = round === 0 ? bytes : unlikeBefore(bytes, firstShade + round);
      own.push(await this.#readWithExtension(path.basename(file), fresh));
      await this.#peer?.show(fresh, type);
      const reading = await this.#peer?.read();
      if (reading !== undefined) peer.push(reading);
    }
    const [fieldshot, tesseractJs] = [inMedianTime(own), inMedianTime(peer)];
    if (fieldshot === undefined) throw new Error('Nothing was read.');
    if (this.#peer === undefined || tesseractJs === undefined) return { fieldshot, peers: {} };
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

/** The first of several readings, in the median of their times. */
function inMedianTime<Reading extends { readonly ms: number }>(
  readings: readonly Reading[],
): Reading | undefined {
  const [first] = readings;
  return first && { ...first, ms: median(readings.map(({ ms }) => ms)) };
}
