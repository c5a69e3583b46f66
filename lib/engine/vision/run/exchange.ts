import { AppError } from '../../../errors.ts';
import type { ApiLimits, ApiResponse } from '../../../net/api-request.ts';
import { sendApiRequest, type ApiDoor } from '../../../net/send-api-request.ts';
import type { JsonObject } from '../../../task/json-schema.ts';
import { readErrorValue } from '../failures/server-error.ts';
import { readWait } from '../failures/read-wait.ts';
import { refusal } from '../failures/refusal.ts';
import type { Profile } from '../profiles/profile.ts';
import { requestHeaders } from '../request/request-headers.ts';
import { GatheredAnswer } from '../stream/gathered-answer.ts';
import { readChat } from '../stream/read-chat.ts';
import { readEvents, readLines, type StreamMessage } from '../stream/read-events.ts';
import { readResponse, readResponsesEvent } from '../stream/read-responses.ts';
import { readText } from './read-text.ts';

/** An endpoint, as it is asked. */
export interface Endpoint {
  readonly profile: Profile;
  /** Ends in a slash. */
  readonly baseUrl: URL;
  readonly key?: string | undefined;
  readonly door: ApiDoor;
  /** This extension's own, such as `chrome-extension://abc`, for the line that a server needs to hear. */
  readonly ownOrigin?: string | undefined;
}

/** How one exchange is watched and bounded. */
export interface ExchangeOptions {
  readonly signal: AbortSignal;
  readonly limits: ApiLimits;
  /** Ms since the epoch. */
  now(): number;
  /** Told after each piece of an answer. */
  onPiece(answer: GatheredAnswer): void;
}

/** What came back from one request. */
export interface Exchange {
  readonly answer: GatheredAnswer;
  /** Whether the end was announced, beside a finish reason. */
  readonly isAnnounced: boolean;
  /** What cut the answer off after its text had begun. */
  readonly broken?: AppError;
}

const paths = { 'chat-completions': 'chat/completions', responses: 'responses' } as const;

/** The most of a refusal that is read, in bytes. */
const refusalBytes = 64 * 1024;

/**
 * Sends one request and gathers its answer.
 *
 * @throws Refusal; AppError of the door's, `server-not-api`, `answer-empty`; the signal's reason.
 */
export async function exchange(
  endpoint: Endpoint,
  body: JsonObject,
  options: ExchangeOptions,
): Promise<Exchange> {
  const { profile, baseUrl, key, door } = endpoint;
  const streams = body['stream'] === true;
  const accept = streams ? 'text/event-stream' : 'application/json';
  const headers = { ...requestHeaders(profile, key, accept), 'content-type': 'application/json' };
  const address = new URL(paths[profile.endpoint], baseUrl);
  const { signal, limits } = options;
  const request = { method: 'POST', address, headers, body: JSON.stringify(body), limits, signal } as const;
  const response = await sendApiRequest(request, door);
  if (response.status < 200 || response.status > 299) {
    const text = await readText(response.body, refusalBytes).catch(() => '');
    signal.throwIfAborted();
    const waitMs = readWait((name) => response.header(name), options.now());
    throw refusal({ status: response.status, body: text, waitMs }, endpoint);
  }
  const gathered = await gather(response, profile, options);
  if (gathered.answer.error === undefined) return gathered;
  const refused = refusal({ status: 200, body: readErrorValue(gathered.answer.error) }, endpoint);
  // Once the model has begun, also to think, the picture was read: nothing is sent again.
  if (gathered.answer.text === '' && gathered.answer.reasoning === '') throw refused;
  return { ...gathered, broken: refused };
}

async function gather(response: ApiResponse, profile: Profile, options: ExchangeOptions): Promise<Exchange> {
  const answer = new GatheredAnswer();
  let isAnnounced = false;
  try {
    const isStream = response.header('content-type')?.includes('event-stream');
    const messages = isStream ? readEvents(response.body) : readWhole(response, profile, answer);
    for await (const message of messages) {
      if (message.kind === 'done') isAnnounced = true;
      else for (const part of readPart(profile, message.value)) answer.add(part);
      options.onPiece(answer);
      if (answer.error !== undefined) break;
    }
    options.signal.throwIfAborted();
    answer.end();
    return { answer, isAnnounced };
  } catch (thrown) {
    options.signal.throwIfAborted();
    answer.end();
    const error = thrown instanceof AppError ? thrown : new AppError('connection-broken', 'in mid-answer');
    if (answer.text === '' && answer.reasoning === '') throw error;
    return { answer, isAnnounced, broken: error };
  }
}

function readPart(profile: Profile, value: unknown) {
  return profile.endpoint === 'responses' ? readResponsesEvent(value) : readChat(value);
}

/** What is no stream of events: a whole answer, an error, lines of JSON, or a page of somebody else's. */
async function* readWhole(
  response: ApiResponse,
  profile: Profile,
  answer: GatheredAnswer,
): AsyncGenerator<StreamMessage> {
  const text = await readText(response.body);
  if (text.trim() === '') throw new AppError('answer-empty', `status ${response.status}`);
  if (text.trimStart().startsWith('<')) throw new AppError('server-not-api', 'a web page');
  const whole = parsed(text);
  if (whole === undefined) {
    try {
      yield* readLines(text);
      return;
    } catch {
      throw new AppError('server-not-api', 'neither JSON nor a stream');
    }
  }
  const parts = profile.endpoint === 'responses' ? readResponse(whole) : readChat(whole);
  if (parts.length === 0) {
    if (
      typeof whole === 'object' &&
      whole !== null &&
      ('error' in whole || 'message' in whole || Array.isArray(whole))
    )
      answer.error = whole;
    else throw new AppError('server-not-api', 'JSON of another kind');
  }
  for (const part of parts) answer.add(part);
  yield { kind: 'done' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
