import type { PictureFacts } from '../capture/captured-picture.ts';
import type { Engine } from '../engine/engine.ts';
import { AppError } from '../errors.ts';
import type { ImagePayload } from '../image/payload.ts';
import type { RedactedPicture } from '../image/redacted-picture.ts';
import { untilAborted } from '../until-aborted.ts';
import type { Extraction, ExtractionState } from './extraction.ts';
import type { EngineChoice, RunRequest } from './run-request.ts';
import type { SendAnswer } from './send-questions.ts';

/** What a run is read with, and which picture: the one that was taken, or the one that parts were blacked out of. */
export interface Agreement {
  readonly engine: Engine;
  readonly image: ImagePayload;
}

/** The run that is asked about. */
interface Asked {
  readonly signal: AbortSignal;
  ask(): Promise<SendAnswer>;
  /** Ms since the epoch. */
  heldUntil(): number;
  facts(): PictureFacts | undefined;
  update(facts: Partial<Pick<Extraction, 'engineId' | 'picture'>>, state: ExtractionState): void;
  /** Puts the picture in the place of the one that is held. */
  replace(redacted: ImagePayload): void;
}

/**
 * Chooses what a run is read with, and asks the person first where that is so. Whatever was blacked out is gone with
 * the yes: what is read from then on, by whom ever, is the picture that the person saw.
 *
 * @throws AppError `not-redacted` where parts were to be blacked out and nobody was shown what leaves;
 *   `not-sent-in-time`; the signal's reason.
 */
export async function agreeOnSending(
  request: RunRequest,
  image: ImagePayload,
  run: Asked,
): Promise<Agreement> {
  const choosing = request.choose?.() ?? Promise.resolve({ engine: request.engine });
  const { engine, question, onConsent }: EngineChoice = await untilAborted(choosing, run.signal);
  const engineId = engine.id;
  run.update({ engineId }, { status: 'running' });
  if (!question) return { engine, image };
  const { size: bytes } = image.blob;
  run.update(
    {},
    { status: 'asking', question: { engineId, bytes, heldUntil: run.heldUntil(), ...question } },
  );
  const given = await run.ask();
  if (given.answer !== 'send') {
    run.update({ engineId: request.engine.id }, { status: 'running' });
    return { engine: request.engine, image };
  }
  const { picture } = given;
  if (question.redactFirst && !picture) throw new AppError('not-redacted');
  await onConsent?.();
  if (!picture) {
    run.update({}, { status: 'running' });
    return { engine, image };
  }
  const { redacted: blob, outgoing, width, height } = picture;
  const redacted = { blob, outgoing, width, height };
  run.replace(redacted);
  const facts = run.facts();
  run.update({ ...(facts && { picture: redactedFacts(facts, picture) }) }, { status: 'running' });
  return { engine, image: redacted };
}

/** The original has in it what was blacked out: it is offered no more. */
function redactedFacts(facts: PictureFacts, { width, height, areas }: RedactedPicture): PictureFacts {
  const { original: _, originalFailure: __, ...rest } = facts;
  const redactedAreas = (facts.redactedAreas ?? 0) + areas;
  return { ...rest, width, height, ...(redactedAreas > 0 && { redactedAreas }) };
}
