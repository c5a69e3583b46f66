import { AppError } from '../../../errors.ts';
import type { ImagePayload } from '../../../image/payload.ts';
import type { CompiledTask } from '../../../task/compiled-task.ts';
import type { VisionRunOptions } from '../create-vision-engine.ts';
import type { EndpointMemory } from '../ladder/endpoint-memory.ts';
import { compileWireSchema } from '../schema/wire-schema.ts';
import type { Usage } from '../stream/usage.ts';
import { IncompleteAnswer, type VisionAnswer } from '../vision-answer.ts';
import { askModel, type AskedExchange } from './ask-model.ts';
import type { Asking, AskParts } from './asking.ts';
import type { Endpoint } from './exchange.ts';
import { nameUnreachable } from './name-unreachable.ts';
import { isPictureDoubtful } from './picture-seen.ts';
import { repairAnswer, type Repair } from './repair-answer.ts';
import { shapeAnswer, type ShapedAnswer } from './shape-answer.ts';
import { verdict } from './verdict.ts';
import { watchAnswer } from './watch-answer.ts';

/** One run, and everything that it needs. */
export interface VisionRun {
  readonly endpoint: Endpoint;
  readonly model: string;
  readonly price: readonly [input: number, output: number] | undefined;
  readonly isFamilyKnown: boolean;
  readonly memory: EndpointMemory;
  readonly ask: AskParts;
  readonly image: ImagePayload;
  readonly task: CompiledTask;
  readonly options: VisionRunOptions;
}

/**
 * Runs a task on a picture, from fitting it to an answer in the task's own form. It is an answer only where
 * finish and form say so.
 *
 * @throws IncompleteAnswer; AppError; the signal's reason.
 */
export async function runVision(run: VisionRun): Promise<VisionAnswer> {
  const { endpoint, model, task, image, memory, ask, options } = run;
  const { profile, baseUrl } = endpoint;
  const startedAt = ask.now();
  const watch = watchAnswer(options, ask.now, profile.place === 'local');
  const wire = task.schema && compileWireSchema(task.schema, profile.structured.dialect);
  const learnt = memory.read(baseUrl, model);
  const { signal } = options;
  const { onProgress, onPiece } = watch;
  const asking: Asking = {
    endpoint,
    model,
    image,
    task,
    wire,
    learnt,
    signal,
    isPaced: options.isPaced ?? false,
    parts: ask,
    onProgress,
    onPiece,
  };
  try {
    const got = await askModel(asking);
    watch.flush(got.answer.text);
    const isData = task.output !== 'text';
    const shaped = isData ? shapeAnswer(got.answer.text, wire) : asText(got.answer.text);
    const facts = {
      mayOmitFinish: profile.mayOmitFinish,
      isWholeJson: isData && shaped.isJson,
      key: endpoint.key,
    };
    const trouble = verdict(got, facts);
    const times = { startedAt, firstPieceAt: watch.firstPieceAt() };
    if (trouble) throw incomplete(trouble, answerOf(run, got, shaped, times));
    memory.write(baseUrl, model, { ...got.manner.learnt, ...(isData ? { step: got.manner.step } : {}) });
    const isRepairable = isData && shaped.faults.length > 0;
    const raw = got.answer.text;
    const repair = isRepairable ? await repairAnswer(asking, got.manner, { raw, shaped }) : undefined;
    const answer = answerOf(run, got, shaped, times, repair);
    const stillNoJson = isData && !(repair?.shaped.isJson ?? shaped.isJson);
    if (stillNoJson && !hasData(task, answer.text)) throw incomplete(new AppError('answer-not-json'), answer);
    return answer;
  } catch (thrown) {
    signal.throwIfAborted();
    const isUnreachable = thrown instanceof AppError && thrown.code === 'server-unreachable';
    throw isUnreachable ? await nameUnreachable(endpoint, thrown, signal) : thrown;
  } finally {
    watch.end();
  }
}

/** The task's own reading is more patient than JSON's. */
function hasData(task: CompiledTask, text: string): boolean {
  const answer = task.parse(text, true);
  return answer.kind === 'text' || answer.data !== undefined;
}

function asText(text: string): ShapedAnswer {
  return { text, isJson: false, faults: [] };
}

function incomplete(trouble: AppError, answer: VisionAnswer): AppError {
  return answer.rawText.trim() === '' ? trouble : new IncompleteAnswer(trouble, answer);
}

function answerOf(
  run: VisionRun,
  { answer, manner, timesSent }: AskedExchange,
  shaped: ShapedAnswer,
  times: { readonly startedAt: number; readonly firstPieceAt: number | undefined },
  repair?: Repair,
): VisionAnswer {
  const { ask, model, price, task } = run;
  const usage = repair ? sum(answer.usage, repair.answer.usage) : answer.usage;
  const cost = costOf(usage, price);
  const { bytes, width, height, mediaType, detail, estimatedTokens } = manner.picture;
  const sent = {
    bytes: bytes.length,
    width,
    height,
    mediaType,
    estimatedTokens,
    ...(detail ? { detail } : {}),
  };
  const now = ask.now();
  return {
    text: repair?.shaped.text ?? shaped.text,
    rawText: answer.text,
    reasoning: answer.reasoning,
    usage,
    ...(cost === undefined ? {} : { cost }),
    firstByteMs: (times.firstPieceAt ?? now) - times.startedAt,
    elapsedMs: now - times.startedAt,
    asked: {
      model,
      step: manner.step,
      withoutFields: manner.learnt.withoutFields,
      picture: sent,
      timesSent,
      isRepaired: repair !== undefined,
    },
    isPictureDoubtful: isPictureDoubtful({
      inputTokens: answer.usage.inputTokens,
      textLength: task.instructions.length + task.prompt.length,
      estimatedTokens,
      isFamilyKnown: run.isFamilyKnown,
    }),
  };
}

function sum(one: Usage, other: Usage): Usage {
  const keys = ['inputTokens', 'outputTokens', 'reasoningTokens', 'cost'] as const;
  const known = keys.filter((key) => one[key] !== undefined || other[key] !== undefined);
  return Object.fromEntries(known.map((key) => [key, (one[key] ?? 0) + (other[key] ?? 0)]));
}

function costOf(usage: Usage, price: VisionRun['price']): number | undefined {
  if (usage.cost !== undefined) return usage.cost;
  if (!price || usage.inputTokens === undefined || usage.outputTokens === undefined) return undefined;
  return (usage.inputTokens * price[0] + usage.outputTokens * price[1]) / 1_000_000;
}
