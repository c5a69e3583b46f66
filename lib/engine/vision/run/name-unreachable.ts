import { AppError } from '../../../errors.ts';
import { sendApiRequest } from '../../../net/send-api-request.ts';
import { requestHeaders } from '../request/request-headers.ts';
import type { Endpoint } from './exchange.ts';

/** How long the server is given to show that it is there, in ms. */
const patienceMs = 5000;

/**
 * A request that got no answer: the browsers do not say why. A short request without a picture tells a
 * server that is not there from one that broke off.
 */
export async function nameUnreachable(
  { profile, baseUrl, key, door }: Endpoint,
  error: AppError,
  signal: AbortSignal,
): Promise<AppError> {
  const limits = { firstByteMs: patienceMs, idleMs: patienceMs, totalMs: patienceMs, receivedBytes: 1 };
  try {
    const address = new URL(profile.models.path, baseUrl);
    const headers = requestHeaders(profile, key, 'application/json');
    const response = await sendApiRequest({ method: 'GET', address, headers, limits, signal }, door);
    await response.body.cancel();
    return new AppError('connection-broken', 'before an answer');
  } catch {
    signal.throwIfAborted();
    return error;
  }
}
