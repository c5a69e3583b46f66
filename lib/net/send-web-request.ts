import { AppError } from '../errors.ts';
import { loadableAddress } from './loadable-address.ts';
import { requestCare } from './request-care.ts';

/** What a caller may decide about a request; everything else is the same for all. */
export interface WebRequest {
  readonly address: string;
  /** The media types wanted: the only header that is set. */
  readonly accept: string;
  /** Whether the person lets this address's site be asked. */
  isAllowed(address: URL): Promise<boolean>;
  /** Told right before the request goes out. */
  onSending?(address: URL): void;
  readonly signal: AbortSignal;
}

/**
 * The door to the web: a GET, with the care of every request. Beside it there is `send-api-request`, for
 * endpoints that the person set up; no other file may fetch.
 *
 * @throws AppError `site-not-allowed` before anything is sent; TypeError, as `fetch` does, where the
 *   network, the server or the browser refuses; the signal's reason.
 */
export async function sendWebRequest(request: WebRequest): Promise<Response> {
  const { address, accept, isAllowed, signal } = request;
  const url = loadableAddress(address);
  if (!url || !(await isAllowed(url))) throw new AppError('site-not-allowed');
  signal.throwIfAborted();
  request.onSending?.(url);
  return fetch(url, { headers: { accept }, ...requestCare, signal });
}
