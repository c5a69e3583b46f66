import { AppError } from '../errors.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { openEntry, type OpenEntry } from './open-entry.ts';
import { sendWebRequest, type WebRequest } from './send-web-request.ts';

/** Pictures with pixels before all else; a server that chooses by this gives what a page would get. */
const accept = 'image/avif,image/webp,image/png,image/jpeg,image/*;q=0.8';

/** A request for a picture, and how much of an answer is waited for. */
export interface PictureRequest extends Omit<WebRequest, 'accept' | 'onSending'> {
  readonly byteLimit: number;
  /** For the whole of it, first byte to last, in ms. */
  readonly timeLimitMs: number;
  /** Told when the request starts and when it has ended. */
  onEntry?(entry: LedgerEntry): void;
}

/**
 * The bytes that an address answers with, whatever they are: their type is for the caller to find out.
 *
 * @throws AppError `site-not-allowed`, `image-too-large`, or `original-unreachable` for a network error, a
 *   redirect, a status other than 2xx or the end of the time; the signal's reason. No address is in any.
 */
export async function fetchPicture(request: PictureRequest): Promise<Blob> {
  const { byteLimit, timeLimitMs, signal: stopped } = request;
  // Aborted in any case at the end: an answer that was not read to its end is not loaded on.
  const controller = new AbortController();
  const outOfTime = new AppError('original-unreachable', `no answer within ${timeLimitMs / 1000} s`);
  const timer = setTimeout(() => controller.abort(outOfTime), timeLimitMs);
  const signal = AbortSignal.any([stopped, controller.signal]);
  let ledger: OpenEntry | undefined;
  const onSending = ({ origin }: URL) => {
    ledger = openEntry({ origin, method: 'GET', path: '', sentBytes: 0 }, request.onEntry);
  };
  try {
    const response = await sendWebRequest({ ...request, accept, signal, onSending });
    ledger?.answered(response.status);
    const picture = await readWithin(response, byteLimit, ledger);
    ledger?.close('answered');
    return picture;
  } catch (thrown) {
    ledger?.close(signal.aborted || thrown instanceof AppError ? 'stopped' : 'failed');
    if (signal.aborted) throw signal.reason;
    throw thrown instanceof AppError ? thrown : new AppError('original-unreachable');
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}

/** What a server announces may be a lie, so the bytes are counted as they come. */
async function readWithin(
  response: Response,
  byteLimit: number,
  ledger: OpenEntry | undefined,
): Promise<Blob> {
  if (!response.ok) throw new AppError('original-unreachable', `status ${response.status}`);
  if (Number(response.headers.get('content-length')) > byteLimit) throw new AppError('image-too-large');
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    bytes += part.value.length;
    ledger?.received(part.value.length);
    if (bytes > byteLimit) throw new AppError('image-too-large', `more than ${byteLimit} bytes`);
    chunks.push(part.value);
  }
  return new Blob(chunks);
}
