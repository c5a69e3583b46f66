import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Worker as TesseractWorker } from 'tesseract.js';
import type { ExtensionBrowser } from '../../browser/extension-browser.ts';
import { repositoryRoot } from '../../browser/extension-directory.ts';
import type { PageServer } from '../../servers/page-server.ts';
import type { PeerReading } from './peer-reading.ts';

/** Where the page finds the parts of tesseract.js, all of them on the test server. */
const files: Readonly<Record<string, string>> = {
  '/peer/tesseract.min.js': 'tesseract.js/dist/tesseract.min.js',
  '/peer/worker.min.js': 'tesseract.js/dist/worker.min.js',
  '/peer/tesseract-core-lstm.wasm.js': 'tesseract.js-core/tesseract-core-lstm.wasm.js',
  '/peer/tesseract-core-simd-lstm.wasm.js': 'tesseract.js-core/tesseract-core-simd-lstm.wasm.js',
  '/peer/tesseract-core-relaxedsimd-lstm.wasm.js':
    'tesseract.js-core/tesseract-core-relaxedsimd-lstm.wasm.js',
  '/peer/eng.traineddata.gz': '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
};

/** What the functions below keep in the page; they are sent there as text. */
interface PeerWindow {
  Tesseract: { createWorker(lang: string, engine: number, options: object): Promise<TesseractWorker> };
  peer: TesseractWorker;
  picture: Blob;
}

/** tesseract.js in a plain page of the same browser, fed from the test server; nothing comes from elsewhere. */
export class TesseractJs {
  readonly #page: Page;
  readonly #server: PageServer;

  private constructor(page: Page, server: PageServer) {
    this.#page = page;
    this.#server = server;
  }

  /** Opens its page. Nothing of tesseract.js is loaded before {@link load}. */
  static async open(browser: ExtensionBrowser, server: PageServer): Promise<TesseractJs> {
    for (const [address, file] of Object.entries(files)) {
      const body = await readFile(path.join(repositoryRoot, 'node_modules', file));
      const type = address.endsWith('.gz') ? 'application/octet-stream' : 'text/javascript';
      server.serve(address, { type, body });
    }
    server.serve('/peer/', { type: 'text/html', body: '<!doctype html><title>tesseract.js</title>' });
    return new TesseractJs(await browser.newPage(`${server.origin}/peer/`), server);
  }

  /** Its version, as installed. */
  static async version(): Promise<string> {
    const file = path.join(repositoryRoot, 'node_modules/tesseract.js/package.json');
    return `tesseract.js ${(JSON.parse(await readFile(file, 'utf8')) as { version: string }).version}`;
  }

  /** Loads it with the best English data; it is then warm. */
  async load(): Promise<void> {
    await this.#page.bringToFront();
    await this.#page.evaluate(loadPeer);
  }

  /** Puts a picture into the page, as it is or drawn larger; the readings that follow are of it. */
  async show(bytes: Uint8Array, type: string, scale = 1): Promise<void> {
    this.#server.serve('/peer/picture', { type, body: bytes });
    await this.#page.bringToFront();
    await this.#page.evaluate(showPicture, scale);
  }

  async read(): Promise<PeerReading> {
    return this.#page.evaluate(readPicture);
  }

  /** The picture that is shown, as a PNG. */
  async picture(): Promise<Uint8Array> {
    return Buffer.from(await this.#page.evaluate(pictureAsBase64), 'base64');
  }

  /** From opening the page anew to the text of the picture that was served last, in ms: nothing of it is warm. */
  async coldRead(): Promise<PeerReading> {
    await this.#page.bringToFront();
    const start = performance.now();
    await this.#page.goto(`${this.#server.origin}/peer/`);
    await this.#page.evaluate(loadPeer);
    await this.#page.evaluate(showPicture, 1);
    const { text } = await this.read();
    return { text, ms: performance.now() - start };
  }
}

async function loadPeer(): Promise<void> {
  const script = document.createElement('script');
  script.src = '/peer/tesseract.min.js';
  document.head.append(script);
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
  });
  const page = window as unknown as PeerWindow;
  const here = new URL('/peer', location.href).href;
  // 1: the neural reader, as by default. The cache would put the data into IndexedDB.
  page.peer = await page.Tesseract.createWorker('eng', 1, {
    workerPath: `${here}/worker.min.js`,
    corePath: here,
    langPath: here,
    cacheMethod: 'none',
    workerBlobURL: false,
  });
}

async function showPicture(scale: number): Promise<void> {
  const page = window as unknown as PeerWindow;
  page.picture = await (await fetch('/peer/picture', { cache: 'no-store' })).blob();
  if (scale === 1) return;
  const bitmap = await createImageBitmap(page.picture);
  const canvas = new OffscreenCanvas(bitmap.width * scale, bitmap.height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  page.picture = await canvas.convertToBlob({ type: 'image/png' });
}

async function readPicture(): Promise<PeerReading> {
  const { peer, picture } = window as unknown as PeerWindow;
  const start = performance.now();
  const { data } = await peer.recognize(picture);
  return { text: data.text, ms: performance.now() - start };
}

async function pictureAsBase64(): Promise<string> {
  return new Uint8Array(await (window as unknown as PeerWindow).picture.arrayBuffer()).toBase64();
}
