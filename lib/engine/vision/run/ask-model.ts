import { Refusal } from '../failures/refusal.ts';
import { buildBody } from '../request/build-body.ts';
import type { Asking } from './asking.ts';
import { exchange, type Exchange } from './exchange.ts';
import { firstManner, otherManner, questionOf, type Manner } from './manner.ts';
import { mostRetries, retryDelay } from './retry-delay.ts';

/** An exchange that came to an answer, and how. */
export interface AskedExchange extends Exchange {
  readonly manner: Manner;
  /** How often the picture was sent. */
  readonly timesSent: number;
}

/** Requests that one run may make: every kind of refusal may come, none of them for ever. */
const mostRequests = 12;

/**
 * Asks a model about a picture, and asks otherwise as often as a refusal names what to change. The picture
 * is sent again only where the server itself says that it did not answer.
 *
 * @throws Refusal; the exchange's; the signal's reason.
 */
export async function askModel(asking: Asking): Promise<AskedExchange> {
  const { parts, signal, onProgress } = asking;
  onProgress({ stage: 'preparing-picture' });
  let manner = await firstManner(asking);
  const startedAt = parts.now();
  let retries = asking.isPaced ? mostRetries : 0;
  let timesSent = 0;
  for (;;) {
    signal.throwIfAborted();
    const body = buildBody(asking.endpoint.profile, questionOf(asking, manner));
    onProgress({ stage: 'waiting', mayBeLoading: false });
    timesSent++;
    const got = await exchangeOrRefusal(asking, body);
    if (!(got instanceof Refusal)) return { ...got, manner, timesSent };
    if (timesSent >= mostRequests) throw got;
    const other = await otherManner(manner, got, asking, Object.keys(body));
    if (other) {
      manner = other;
      onProgress({ stage: 'asking-otherwise' });
      continue;
    }
    const elapsedMs = parts.now() - startedAt;
    const { firstByteMs } = parts.limits;
    const waitMs = retryDelay(got, { retries, elapsedMs, firstByteMs, random: parts.random });
    if (waitMs === undefined) throw got;
    retries++;
    onProgress({ stage: 'retrying', waitMs, because: got.code });
    await parts.wait(waitMs, signal);
  }
}

async function exchangeOrRefusal(
  { endpoint, parts, signal, onPiece }: Asking,
  body: ReturnType<typeof buildBody>,
): Promise<Exchange | Refusal> {
  const { limits, now } = parts;
  try {
    return await exchange(endpoint, body, { signal, limits, now, onPiece });
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
}
