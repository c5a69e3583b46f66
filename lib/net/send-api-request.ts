import { AppError } from '../errors.ts';
import { untilAborted } from '../until-aborted.ts';
import type { ApiRequest, ApiResponse } from './api-request.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { openEntry, type OpenEntry } from './open-entry.ts';
import { RequestClock } from './request-clock.ts';
import { requestCare } from './request-care.ts';

/** What a request to an endpoint needs from outside. */
export interface ApiDoor {
  /** The only place that is asked: scheme, host and port of the endpoint that the person set up. */
  readonly origin: string;
  /** Whether the person lets this server be asked, still. */
  isAllowed(address: URL): Promise<boolean>;
  /** Told when a request starts and when it has ended. */
  onEntry?(entry: LedgerEntry): void;
  /** Takes the place of the browser's own, in tests. */
  readonly fetch?: typeof fetch;
}

const allowedHeaders: ReadonlySet<string> = new Set([
  'accept',
  'content-type',
  'authorization',
  'api-key',
  'x-api-key',
]);

/**
 * The door to the endpoints that the person set up. Only to the one origin, with no headers but those
 * needed, and with the care of every request. Answers are never kept.
 *
 * @throws AppError `server-not-allowed` before anything is sent; `server-unreachable` where no answer
 *   comes, whatever the reason (the browsers do not say); `server-not-api` for a redirect, which is not followed;
 *   `server-stalled`; the signal's reason.
 */
export async function sendApiRequest(request: ApiRequest, door: ApiDoor): Promise<ApiResponse> {
  const { address, method, headers, body, signal: stopped } = request;
  // As bytes, so that a picture's megabytes are turned into them once; while one of many waits for its turn, not after.
  const bytes = body === undefined ? undefined : new TextEncoder().encode(body);
  if (address.origin !== door.origin || !(await door.isAllowed(address)))
    throw new AppError('server-not-allowed', address.host);
  if (Object.keys(headers).some((name) => !allowedHeaders.has(name)))
    throw new AppError('unexpected', 'a header that is not allowed');
  stopped.throwIfAborted();
  const controller = new AbortController();
  const clock = new RequestClock(request.limits, (reason) => controller.abort(reason));
  const signal = AbortSignal.any([stopped, controller.signal]);
  const { origin, pathname: path } = address;
  const ledger = openEntry({ origin, method, path, sentBytes: bytes?.length ?? 0 }, door.onEntry);
  try {
    const send = door.fetch ?? fetch;
    const sending = send(address, {
      method,
      headers: headers as Record<string, string>,
      ...(bytes && { body: bytes }),
      ...requestCare,
      // Nothing follows it either, but it is told from a server that is not there.
      redirect: 'manual',
      signal,
    });
    const response = await untilAborted(sending, signal);
    ledger.answered(response.status);
    if (isRedirect(response)) throw new AppError('server-not-api', 'it points to another address');
    return {
      status: response.status,
      header: (name) => response.headers.get(name) ?? undefined,
      body: limitedBody(response, { request, controller, signal, clock, ledger }),
    };
  } catch (thrown) {
    const isStopped = signal.aborted;
    clock.end();
    ledger.close(isStopped ? 'stopped' : 'failed');
    // Of a redirect's answer nothing more is loaded.
    controller.abort();
    if (isStopped) throw signal.reason;
    throw thrown instanceof AppError ? thrown : new AppError('server-unreachable', address.host);
  }
}

/** The browsers show nothing of a redirect but that it is one; elsewhere its status is there. */
function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

interface BodyParts {
  readonly request: ApiRequest;
  readonly controller: AbortController;
  readonly signal: AbortSignal;
  readonly clock: RequestClock;
  readonly ledger: OpenEntry;
}

/** The body, counted and timed. However it ends, its timers end and the ledger hears of it, once. */
function limitedBody(response: Response, parts: BodyParts): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { request, controller, signal, clock, ledger } = parts;
  const reader = response.body?.getReader();
  const end = (state: LedgerEntry['state']) => {
    clock.end();
    ledger.close(state);
  };
  return new ReadableStream({
    async pull(sink) {
      try {
        const part = reader && (await untilAborted(reader.read(), signal));
        if (!part?.value) {
          end('answered');
          return sink.close();
        }
        clock.heard();
        if (ledger.received(part.value.length) > request.limits.receivedBytes)
          controller.abort(
            new AppError('answer-too-long', `more than ${request.limits.receivedBytes} bytes`),
          );
        signal.throwIfAborted();
        sink.enqueue(part.value);
      } catch {
        end(signal.aborted ? 'stopped' : 'failed');
        sink.error(signal.aborted ? signal.reason : new AppError('connection-broken', 'in mid-answer'));
        controller.abort();
      }
    },
    cancel() {
      // Who needs no more of an answer has it.
      end(signal.aborted ? 'stopped' : 'answered');
      controller.abort();
    },
  });
}
