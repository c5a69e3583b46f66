import { AppError } from '../../../errors.ts';
import { sendApiRequest } from '../../../net/send-api-request.ts';
import { refusal } from '../failures/refusal.ts';
import { requestHeaders } from '../request/request-headers.ts';
import type { Endpoint } from '../run/exchange.ts';
import { readText } from '../run/read-text.ts';
import { readModelList } from './read-model-list.ts';
import type { VisionModel } from './vision-model.ts';

const limits = { firstByteMs: 15_000, idleMs: 15_000, totalMs: 30_000, receivedBytes: 8 * 1024 * 1024 };

/**
 * Asks an endpoint for its models. Nothing is sent but the key.
 *
 * @throws Refusal; AppError `server-not-api` where the answer is no list, or the door's; the signal's reason.
 */
export async function listModels(endpoint: Endpoint, signal: AbortSignal): Promise<readonly VisionModel[]> {
  const { profile, baseUrl, key, door } = endpoint;
  const address = new URL(profile.models.path, baseUrl);
  const headers = requestHeaders(profile, key, 'application/json');
  const response = await sendApiRequest({ method: 'GET', address, headers, limits, signal }, door);
  const text = await readText(response.body);
  if (response.status < 200 || response.status > 299)
    throw refusal({ status: response.status, body: text }, endpoint);
  const models = readModelList(profile, parsed(text));
  if (!models) throw new AppError('server-not-api', 'no list of models');
  return models;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
