import { buildBody } from '../request/build-body.ts';
import { repairPrompt } from '../request/repair-prompt.ts';
import type { GatheredAnswer } from '../stream/gathered-answer.ts';
import type { Asking } from './asking.ts';
import { exchange } from './exchange.ts';
import { questionOf, type Manner } from './manner.ts';
import { shapeAnswer, type ShapedAnswer } from './shape-answer.ts';
import { verdict } from './verdict.ts';

/** A better version of an answer, and what it took. */
export interface Repair {
  readonly answer: GatheredAnswer;
  readonly shaped: ShapedAnswer;
}

/**
 * Has the form of an answer put right, once, by its text alone: the picture does not go out again, so
 * nothing new can be read. Undefined where that did not make it better; it never makes a run fail.
 *
 * @throws the signal's reason.
 */
export async function repairAnswer(
  asking: Asking,
  manner: Manner,
  { raw, shaped }: { readonly raw: string; readonly shaped: ShapedAnswer },
): Promise<Repair | undefined> {
  const { endpoint, parts, signal, task, wire } = asking;
  const prompt = repairPrompt(task.prompt, raw, shaped.faults);
  if (prompt === undefined) return undefined;
  asking.onProgress({ stage: 'repairing' });
  const { picture: _kept, ...question } = questionOf(asking, manner);
  const body = buildBody(endpoint.profile, { ...question, prompt });
  try {
    const { limits, now } = parts;
    const got = await exchange(endpoint, body, { signal, limits, now, onPiece: () => undefined });
    const better = shapeAnswer(got.answer.text, wire);
    const facts = {
      mayOmitFinish: endpoint.profile.mayOmitFinish,
      isWholeJson: better.isJson,
      key: endpoint.key,
    };
    const isBetter = better.isJson && (!shaped.isJson || better.faults.length < shaped.faults.length);
    return isBetter && !verdict(got, facts) ? { answer: got.answer, shaped: better } : undefined;
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}
