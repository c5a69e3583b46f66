import type * as PdfLibrary from 'pdfjs-dist';
import { AppError } from '../errors.ts';
import { imageLimits } from '../image/check-image.ts';
import { untilAborted } from '../until-aborted.ts';
import { pdfFolder, pdfScripts } from './files.ts';
import { pageScale } from './page-scale.ts';
import { pageText } from './page-text.ts';

/** The largest file taken, in bytes: it is in memory twice for a moment. */
const mostBytes = 200_000_000;

/** How long opening a file or drawing a page may take, in ms. */
const limitMs = 60_000;

/** An open PDF. Its bytes are in memory until it is closed. Pages count from 1. */
export interface PdfDocument {
  readonly pageCount: number;
  /** Draws a page small, `width` px wide, as long as the signal lets it. */
  drawThumbnail(page: number, canvas: HTMLCanvasElement, width: number, signal: AbortSignal): Promise<void>;
  /** A page as a picture to be read, and its own text. @throws AppError `pdf-damaged`, `timeout` */
  readPage(page: number, signal: AbortSignal): Promise<{ file: Blob; pageText: string }>;
  close(): void;
}

/**
 * Opens a PDF in a page of the extension; the library is loaded now, not before.
 *
 * @param baseUrl the extension's own address.
 * @throws AppError `pdf-locked` where it wants a password, or another one; `pdf-damaged`, `pdf-too-large`,
 *   `timeout`; `engine-unavailable` where the library's files are missing.
 */
export async function openDocument(
  file: Blob,
  { password, baseUrl, signal }: { password?: string | undefined; baseUrl: string; signal: AbortSignal },
): Promise<PdfDocument> {
  if (file.size > mostBytes) throw new AppError('pdf-too-large', `${file.size} bytes`);
  const folder = new URL(`/${pdfFolder}/`, baseUrl).href;
  const library = await loadLibrary(folder);
  const worker = new Worker(`${folder}${pdfScripts.worker}`, { type: 'module' });
  const task = library.getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    worker: new library.PDFWorker({ port: worker as never }),
    ...(password === undefined ? {} : { password }),
    cMapUrl: `${folder}cmaps/`,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}wasm/`,
    iccUrl: `${folder}iccs/`,
    useWorkerFetch: true,
    // A Latin font that the file does not bring is drawn with a packaged one, the same on every computer.
    useSystemFonts: false,
    maxImageSize: imageLimits.pixels,
    verbosity: library.VerbosityLevel.ERRORS,
  });
  const close = () => void task.destroy().finally(() => worker.terminate());
  const failed = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', () => reject(new AppError('engine-unavailable', pdfScripts.worker)));
  });
  try {
    const document = await limited(Promise.race([task.promise, failed]), signal);
    return pdfDocument(document, close);
  } catch (thrown) {
    close();
    throw signal.aborted ? signal.reason : asAppError(thrown);
  }
}

async function loadLibrary(folder: string): Promise<typeof PdfLibrary> {
  try {
    return (await import(/* @vite-ignore */ `${folder}${pdfScripts.page}`)) as typeof PdfLibrary;
  } catch (thrown) {
    throw new AppError('engine-unavailable', thrown instanceof Error ? thrown.message : undefined);
  }
}

function pdfDocument(document: PdfLibrary.PDFDocumentProxy, close: () => void): PdfDocument {
  return {
    pageCount: document.numPages,
    close,
    async drawThumbnail(number, canvas, width, signal) {
      const page = await document.getPage(number);
      signal.throwIfAborted();
      await draw(page, canvas, width / page.getViewport({ scale: 1 }).width, signal);
    },
    async readPage(number, signal) {
      const canvas = globalThis.document.createElement('canvas');
      try {
        const page = await limited(document.getPage(number), signal);
        await draw(page, canvas, pageScale(page.getViewport({ scale: 1 })), signal);
        const { items } = await limited(page.getTextContent(), signal);
        return {
          file: await encode(canvas),
          pageText: pageText(items.flatMap((item) => ('str' in item ? [item] : []))),
        };
      } catch (thrown) {
        throw signal.aborted ? signal.reason : asAppError(thrown);
      } finally {
        // A canvas keeps its pixels until it is collected, unless it has none.
        canvas.width = 0;
      }
    },
  };
}

async function draw(
  page: PdfLibrary.PDFPageProxy,
  canvas: HTMLCanvasElement,
  scale: number,
  signal: AbortSignal,
): Promise<void> {
  const viewport = page.getViewport({ scale });
  canvas.width = Math.max(1, Math.ceil(viewport.width));
  canvas.height = Math.max(1, Math.ceil(viewport.height));
  // As for printing: not in step with the screen, which stands still where the window is covered.
  const task = page.render({ canvas, viewport, intent: 'print', background: '#fff' });
  signal.addEventListener('abort', () => task.cancel(), { once: true });
  try {
    await limited(task.promise, signal);
  } finally {
    task.cancel();
    page.cleanup();
  }
}

/** PNG, unless that would be a larger file than may be read. */
async function encode(canvas: HTMLCanvasElement): Promise<Blob> {
  const png = await toBlob(canvas, 'image/png');
  return png.size <= imageLimits.bytes ? png : toBlob(canvas, 'image/jpeg');
}

function toBlob(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new AppError('capture-failed'))), type, 0.95);
  });
}

function limited<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return untilAborted(work, AbortSignal.any([signal, AbortSignal.timeout(limitMs)]));
}

/** The library's errors are told by their names. */
function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const { name, message } = thrown instanceof Error ? thrown : { name: '', message: String(thrown) };
  if (name === 'PasswordException') return new AppError('pdf-locked');
  if (name === 'TimeoutError') return new AppError('timeout');
  return new AppError('pdf-damaged', message);
}
