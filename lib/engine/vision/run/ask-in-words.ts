import { AppError } from '../../../errors.ts';
import type { JsonSchema } from '../../../task/json-schema.ts';
import { Refusal } from '../failures/refusal.ts';
import { adjustmentFor } from '../ladder/adjustment.ts';
import { ladderSteps } from '../ladder/ladder-step.ts';
import { modelRow } from '../profiles/model-row.ts';
import { buildBody } from '../request/build-body.ts';
import { compileWireSchema } from '../schema/wire-schema.ts';
import { type Endpoint, exchange, type Exchange } from './exchange.ts';
import { shapeAnswer } from './shape-answer.ts';
import { verdict } from './verdict.ts';

/** What is asked, without a picture. */
interface WordsQuestion {
  readonly model: string;
  readonly instructions: string;
  readonly prompt: string;
  /** Of the answer. */
  readonly schema: JsonSchema;
}

/** The most of one answer that is received, in bytes. */
const receivedBytes = 1024 * 1024;

/** Requests at most: every way of asking once, and a few fields left out. */
const mostRequests = 6;

/**
 * Asks a model in words alone for an answer of a form, in the surest way that it takes.
 *
 * @returns the answer's text, in the form that was asked for where it is JSON.
 * @throws Refusal; AppError; the signal's reason.
 */
export async function askInWords(
  endpoint: Endpoint,
  question: WordsQuestion,
  signal: AbortSignal,
): Promise<string> {
  const { profile, key } = endpoint;
  const { model, instructions, prompt, schema } = question;
  const wire = compileWireSchema(schema, profile.structured.dialect);
  const steps = ladderSteps(profile, wire ? 'told' : 'untold');
  let at = 0;
  const withoutFields: string[] = [];
  for (let requests = 1; ; requests += 1) {
    signal.throwIfAborted();
    const step = steps[at] ?? 'prompt';
    const form = { step, isData: true, parameters: {}, withoutFields, ...(wire && { schema: wire.schema }) };
    const body = buildBody(profile, { model, instructions, prompt, ...form });
    const got = await exchangeOrRefusal(endpoint, body, model, signal);
    if (!(got instanceof Refusal)) {
      const shaped = shapeAnswer(got.answer.text, wire);
      const facts = { mayOmitFinish: profile.mayOmitFinish, isWholeJson: shaped.isJson, key };
      const trouble = verdict(got, facts);
      if (trouble) throw trouble;
      return shaped.text;
    }
    const change = adjustmentFor(got, {
      step,
      hasLower: at < steps.length - 1,
      mediaType: undefined,
      refusedTypes: [],
      sentFields: Object.keys(body),
      keepsStore: profile.endpoint === 'responses',
    });
    if (requests >= mostRequests) throw got;
    if (change?.kind === 'step-down') at += 1;
    else if (change?.kind === 'strip') withoutFields.push(...change.fields);
    else throw got;
  }
}

async function exchangeOrRefusal(
  endpoint: Endpoint,
  body: ReturnType<typeof buildBody>,
  model: string,
  signal: AbortSignal,
): Promise<Exchange | Refusal> {
  const { firstByteMs, reasoningFirstByteMs, idleMs, totalMs } = endpoint.profile.patience;
  const reasons = modelRow(endpoint.profile, model)?.reasons;
  const limits = {
    firstByteMs: reasons ? reasoningFirstByteMs : firstByteMs,
    idleMs,
    totalMs,
    receivedBytes,
  };
  try {
    return await exchange(endpoint, body, { signal, limits, now: Date.now, onPiece: () => undefined });
  } catch (thrown) {
    signal.throwIfAborted();
    if (thrown instanceof Refusal) return thrown;
    throw thrown instanceof AppError ? thrown : new AppError('unexpected', String(thrown));
  }
}
