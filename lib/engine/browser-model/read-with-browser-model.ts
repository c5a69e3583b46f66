import { AppError } from '../../errors.ts';
import type { ImagePayload } from '../../image/payload.ts';
import type { CompiledTask } from '../../task/compiled-task.ts';
import { untilAborted } from '../../until-aborted.ts';
import type { LadderStep } from '../vision/ladder/ladder-step.ts';
import { shapeAnswer } from '../vision/run/shape-answer.ts';
import { IncompleteAnswer, type VisionAnswer } from '../vision/vision-answer.ts';
import { browserModelFailure } from './browser-model-failure.ts';
import { browserModelState } from './browser-model-state.ts';
import { gatherAnswer, type AnswerLimits, type AnswerWatch } from './gather-answer.ts';
import {
  languageModel,
  languageModelNeeds,
  type LanguageModelApi,
  type LanguageModelSession,
} from './language-model.ts';

/** A model on a processor alone is slow. */
const usualLimits: AnswerLimits = { silentMs: 120_000, totalMs: 300_000 };

/**
 * Reads a picture with the browser's own model. Nothing leaves the device. The answer is held to the task's schema
 * where the browser takes that schema, else it is asked for in words.
 *
 * @throws IncompleteAnswer where something had come; AppError `browser-model-unavailable`, `timeout`, …; the signal's reason.
 */
export async function readWithBrowserModel(
  image: ImagePayload,
  task: CompiledTask,
  watch: AnswerWatch,
  { api = languageModel(), limits = usualLimits }: { api?: LanguageModelApi; limits?: AnswerLimits } = {},
): Promise<VisionAnswer> {
  if (!api || (await browserModelState(api)) !== 'available') throw new AppError('browser-model-unavailable');
  const gathered = gatherAnswer(watch, limits);
  const { signal, onPiece, text } = gathered;
  let session: LanguageModelSession | undefined;
  let step: LadderStep = task.schema ? 'schema' : 'prompt';
  const answer = (): VisionAnswer => ({
    text: task.output === 'text' ? text() : shapeAnswer(text(), undefined).text,
    rawText: text(),
    reasoning: '',
    usage: usageOf(session),
    ...gathered.times(),
    asked: askedOf(image, step),
    isPictureDoubtful: false,
  });
  try {
    const initialPrompts = [{ role: 'system', content: task.instructions }] as const;
    session = await untilAborted(api.create({ ...languageModelNeeds, signal, initialPrompts }), signal);
    step = await ask(session, { image, task, signal, onPiece });
    if (text().trim() === '') throw new AppError('answer-empty');
    const read = task.parse(answer().text, true);
    if (read.kind !== 'text' && !read.data) throw new AppError('answer-not-json');
    return answer();
  } catch (thrown) {
    watch.signal.throwIfAborted();
    const failure = browserModelFailure(signal.aborted ? signal.reason : thrown);
    throw text().trim() === '' ? failure : new IncompleteAnswer(failure, answer());
  } finally {
    gathered.end();
    session?.destroy();
  }
}

interface Question {
  readonly image: ImagePayload;
  readonly task: CompiledTask;
  readonly signal: AbortSignal;
  onPiece(piece: string): void;
}

/** Asks, and once more without the schema where the browser does not take it. Gives the way that went. */
async function ask(session: LanguageModelSession, question: Question): Promise<LadderStep> {
  const { schema } = question.task;
  if (schema === undefined) {
    await stream(session, question);
    return 'prompt';
  }
  let hasCome = false;
  const onPiece = (piece: string) => {
    hasCome = true;
    question.onPiece(piece);
  };
  try {
    // The prompt has the schema in it already.
    const constraint = { responseConstraint: schema, omitResponseConstraintInput: true };
    await stream(session, { ...question, onPiece }, constraint);
    return 'schema';
  } catch (thrown) {
    const isRefused = thrown instanceof Error && /^(?:NotSupportedError|TypeError)$/u.test(thrown.name);
    if (!isRefused || hasCome) throw thrown;
    await stream(session, question);
    return 'prompt';
  }
}

async function stream(
  session: LanguageModelSession,
  { image, task, signal, onPiece }: Question,
  constraint: object = {},
): Promise<void> {
  const content = [
    { type: 'image', value: image.blob },
    { type: 'text', value: task.prompt },
  ] as const;
  const reader = session.promptStreaming([{ role: 'user', content }], { signal, ...constraint }).getReader();
  for (;;) {
    const { done, value } = await untilAborted(reader.read(), signal);
    if (done) return;
    onPiece(value);
  }
}

/** Nothing is sent: the picture goes as it is to a model in the browser. */
function askedOf({ width, height, blob }: ImagePayload, step: LadderStep): VisionAnswer['asked'] {
  const picture = {
    width,
    height,
    bytes: blob.size,
    mediaType: 'image/png',
    estimatedTokens: 0,
  } as const;
  return { model: 'LanguageModel', step, withoutFields: [], picture, timesSent: 0, isRepaired: false };
}

/** The model counts words and answers together. */
function usageOf(session: LanguageModelSession | undefined): VisionAnswer['usage'] {
  const used = session?.contextUsage ?? session?.inputUsage;
  return used === undefined ? {} : { inputTokens: used };
}
