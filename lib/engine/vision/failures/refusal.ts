import { AppError, type ErrorCode } from '../../../errors.ts';
import { originLine } from '../doctor/origin-line.ts';
import type { Profile } from '../profiles/profile.ts';
import { redact } from './redact.ts';
import { readServerError, type ServerError } from './server-error.ts';

/** A request that a server refused, or an error in the place of an answer: the code, and what may be learnt from it. */
export class Refusal extends AppError {
  readonly status: number;
  readonly said: ServerError;
  constructor(
    code: ErrorCode,
    facts: { status: number; said: ServerError; waitMs?: number; details: string },
  ) {
    super(code, facts.details, facts.waitMs);
    this.status = facts.status;
    this.said = facts.said;
  }
}

/** A refusal as it came. */
export interface RefusedAnswer {
  readonly status: number;
  /** Its body, or an error that was read already. */
  readonly body: string | ServerError;
  readonly waitMs?: number | undefined;
}

/** Who refused. */
export interface RefusingEndpoint {
  readonly profile: Profile;
  readonly key?: string | undefined;
  readonly ownOrigin?: string | undefined;
  /** Where it is: any kind of server may run on this computer. */
  readonly baseUrl?: URL;
}

/** Names a refusal: what happened, for a person, with the server's own words, redacted, as its details. */
export function refusal(
  answer: RefusedAnswer,
  { profile, key, ownOrigin = '', baseUrl }: RefusingEndpoint,
): Refusal {
  const said = typeof answer.body === 'string' ? readServerError(answer.body) : answer.body;
  const isPage = typeof answer.body === 'string' && /^\s*</u.test(answer.body);
  const status = answer.status === 200 ? (said.status ?? statusOf(said)) : answer.status;
  const { waitMs } = answer;
  const words = isPage ? '' : redact(said.message, key);
  const wait = waitMs === undefined ? '' : `wait ${Math.ceil(waitMs / 1000)} s`;
  const details = [`status ${status}`, wait, words].filter((part) => part !== '').join(': ');
  // Plain http is only ever this very computer.
  const isLocal = profile.place === 'local' || baseUrl?.protocol === 'http:';
  const code = codeOf(status, said, { isPage, isLocal });
  const told = code === 'server-refuses-extension' ? originLine(profile, ownOrigin) : details;
  return new Refusal(code, { status, said, details: told, ...(waitMs === undefined ? {} : { waitMs }) });
}

/** An error without a number: most say what kind it is. */
function statusOf({ codes, message }: ServerError): number {
  const words = `${codes.join(' ')} ${message}`;
  if (/rate_limit/iu.test(words)) return 429;
  if (/overloaded/iu.test(words)) return 529;
  if (/invalid_request|invalid_image|unsupported|bad.?request|context/iu.test(words)) return 400;
  return 500;
}

interface Circumstances {
  readonly isPage: boolean;
  readonly isLocal: boolean;
}

type Rule = readonly [code: ErrorCode, test: RegExp];

/** Told by words, whatever the status; the first that fits holds. */
const anyStatus: readonly Rule[] = [
  [
    'no-credit',
    /insufficient[_ ](quota|credit|fund|balance)|credit balance|no credits?\b|billing_hard_limit/iu,
  ],
  ['privacy-conflict', /data policy|privacy (policy|setting)|zero data retention|\bzdr\b/iu],
  [
    'answer-refused',
    /content_filter|content.?policy|ResponsibleAIPolicy|guardrail|moderation|safety system/iu,
  ],
];

/** Told by words where the status says only that the request was refused. */
const byWords: readonly Rule[] = [
  [
    'key-wrong',
    /api.?key.*(invalid|incorrect|expired|not valid|missing)|(invalid|incorrect|wrong).*api.?key|invalid_api_key/iu,
  ],
  [
    'model-blind',
    /(image|vision|multimodal|picture)s?(?!.*(type|format|media|encod)).*(not support|unsupported|not available|not enabled|cannot)|(not support|doesn.t|does not|cannot|no endpoints).*(image input|images\b|vision|multimodal|image_url)|text[- ]only|mmproj|not a vision/iu,
  ],
  [
    'picture-refused',
    /(failed to|could not|cannot|unable to).*(load|decode|process|read|parse|open).*(image|picture)|(invalid|unsupported|corrupt|malformed).*(image|base64)|image.*(invalid|corrupt|unsupported|could not|malformed)|must be a base64|invalid_image|image_parse_error|unsupported_image/iu,
  ],
  [
    'context-too-small',
    /context|n_ctx|tokens per (min|day)|\bTPM\b|too many tokens|max(imum)?.{0,20}tokens|exceed.{0,30}token/iu,
  ],
  [
    'request-too-large',
    /(too|entity|payload) (large|big)|exceed.{0,40}(size|bytes|MB|limit)|maximum.{0,20}size/iu,
  ],
  [
    'model-unknown',
    /model.{0,80}(not found|not exist|unknown|no such|not loaded|unavailable|decommissioned|deprecated)|model_not_found|(unknown|invalid|no such|unrecognized) model|no endpoints found/iu,
  ],
];

function codeOf(status: number, said: ServerError, { isPage, isLocal }: Circumstances): ErrorCode {
  const words = isPage ? '' : `${said.codes.join(' ')} ${said.message}`;
  const told = (rules: readonly Rule[]) => rules.find(([, test]) => test.test(words))?.[0];
  const certain = told(anyStatus);
  if (certain) return certain;
  switch (status) {
    case 401:
      return 'key-wrong';
    case 402:
      return 'no-credit';
    case 403:
      if (isLocal && words.trim() === '') return 'server-refuses-extension';
      return told(byWords.slice(0, 1)) ?? 'account-not-allowed';
    case 404:
      return told(byWords) ?? (isPage || words.trim() === '' ? 'server-not-api' : 'model-unknown');
    case 405:
    case 410:
      return 'server-not-api';
    case 413:
      return 'request-too-large';
    case 429:
      return /request too large/iu.test(words) ? 'context-too-small' : 'rate-limited';
    default:
      break;
  }
  if (status >= 500 || status === 408 || status === 409 || status === 425) {
    // A server that cannot read a picture says so with a status of its own failure at times.
    const told5xx = status === 500 ? told(byWords.slice(1, 4)) : undefined;
    return told5xx ?? 'server-failed';
  }
  if (isPage || status < 400) return 'server-not-api';
  return told(byWords) ?? 'request-refused';
}
