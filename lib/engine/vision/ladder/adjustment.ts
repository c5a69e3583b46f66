import type { Refusal } from '../failures/refusal.ts';
import type { WireMediaType } from '../profiles/profile.ts';
import type { LadderStep } from './ladder-step.ts';

/** What a refusal is evidence for. */
export type Adjustment =
  | { readonly kind: 'step-down' }
  | { readonly kind: 'strip'; readonly fields: readonly string[] }
  | { readonly kind: 'other-format'; readonly mediaType: WireMediaType }
  | { readonly kind: 'fewer-bytes' }
  | { readonly kind: 'fewer-pixels' };

/** What may be left out of a body without the answer being another. `provider` never: it is the person's privacy. */
const optionalFields: ReadonlySet<string> = new Set([
  'stream_options',
  'temperature',
  'max_tokens',
  'max_completion_tokens',
  'max_output_tokens',
  'detail',
  'store',
]);

const refusedStatuses: ReadonlySet<number> = new Set([400, 404, 415, 422, 501]);

/** Codes behind which an unknown field or form may stand. */
const aboutTheBody: ReadonlySet<string> = new Set([
  'request-refused',
  'server-failed',
  'model-unknown',
  'server-not-api',
]);

const aboutForm =
  /response_format|json_schema|json_object|schema|strict|grammar|structured|guided|text\.format|json_validate_failed|\bformat\b|does not support|json mode/iu;

/** How a request was asked that was refused. */
export interface RefusedRequest {
  readonly step: LadderStep;
  /** Whether a step below there is. */
  readonly hasLower: boolean;
  readonly mediaType: WireMediaType | undefined;
  /** The picture formats that were refused before this one. */
  readonly refusedTypes: readonly WireMediaType[];
  readonly sentFields: readonly string[];
  /** Responses keeps what it gets unless told not to, so it is always told. */
  readonly keepsStore: boolean;
}

/**
 * What to change before the picture is sent again: only what the refusal itself names as the reason.
 * Undefined where it gives none.
 */
export function adjustmentFor(refused: Refusal, request: RefusedRequest): Adjustment | undefined {
  const { code } = refused;
  const { mediaType } = request;
  if (code === 'picture-refused') {
    const tried = new Set([...request.refusedTypes, mediaType]);
    const other = (['image/png', 'image/jpeg'] as const).find((type) => !tried.has(type));
    return other && mediaType ? { kind: 'other-format', mediaType: other } : undefined;
  }
  if (code === 'request-too-large') return mediaType ? { kind: 'fewer-bytes' } : undefined;
  if (code === 'context-too-small') return mediaType ? { kind: 'fewer-pixels' } : undefined;
  const mayBeBody = aboutTheBody.has(code) && refusedStatuses.has(refused.status);
  return mayBeBody ? aboutBody(refused, request) : undefined;
}

function aboutBody(refused: Refusal, request: RefusedRequest): Adjustment | undefined {
  const { message, codes, fields } = refused.said;
  const named = fields.map((field) => field.replace(/\..*$/u, ''));
  const sent = request.sentFields.filter((field) => named.includes(field) || fields.includes(field));
  const strippable = sent.filter(
    (field) => optionalFields.has(field) && !(field === 'store' && request.keepsStore),
  );
  if (strippable.length > 0) return { kind: 'strip', fields: strippable };
  const asksForForm = request.step !== 'prompt' && request.hasLower;
  if (!asksForForm || refused.code === 'model-unknown') return undefined;
  const isNamed = named.some((field) => field === 'response_format' || field === 'text');
  return isNamed || aboutForm.test(`${message} ${codes.join(' ')}`) ? { kind: 'step-down' } : undefined;
}
