import { toErrorInfo } from '../../../errors.ts';
import type { ImagePayload } from '../../../image/payload.ts';
import type { CompiledTask } from '../../../task/compiled-task.ts';
import type { VisionEngine } from '../create-vision-engine.ts';
import { listModels } from '../models/list-models.ts';
import type { Endpoint } from '../run/exchange.ts';
import type { VisionAnswer } from '../vision-answer.ts';
import { diagnose, type Patient } from './diagnose.ts';
import type { Diagnosis, Failed, Findings } from './finding.ts';

/** What an examination needs. */
export interface Examination extends Omit<Patient, 'profile'> {
  readonly endpoint: Endpoint;
  readonly engine: VisionEngine;
  readonly localNetwork?: Findings['localNetwork'];
  /** Draws digits, black on white and large. */
  drawDigits(digits: string): Promise<ImagePayload>;
  /** Reads all text; and a form with one field, `digits`. */
  readonly tasks: { readonly text: CompiledTask; readonly form: CompiledTask };
  /** So many random digits. */
  randomDigits(count: number): string;
  readonly signal: AbortSignal;
}

/** Enough that a model that guesses is caught, few enough that every model that sees reads them. */
const digitCount = 4;

/**
 * Finds out whether an endpoint works, with a picture that the extension drew itself: leave, the list of
 * models, a picture with random digits, and the same in a form. It stops where the first thing is wrong.
 *
 * @throws the signal's reason.
 */
export async function examineEndpoint(examination: Examination): Promise<Diagnosis> {
  const { endpoint, engine, tasks, signal, localNetwork, model } = examination;
  const { profile, door, baseUrl } = endpoint;
  const isAllowed = await door.isAllowed(baseUrl);
  const known: Findings = { isAllowed, ...(localNetwork ? { localNetwork } : {}) };
  const patient: Patient = { ...examination, profile };
  if (!isAllowed) return diagnose(known, patient);
  const models = await orFailed(listModels(endpoint, signal), signal);
  const withModels: Findings = { ...known, models };
  const stopsHere = 'code' in models && ['server-unreachable', 'key-wrong'].includes(models.code);
  const isBlind = !('code' in models) && models.some(({ id, sees }) => id === model && sees === 'no');
  if (stopsHere || isBlind) return diagnose(withModels, patient);
  const digits = examination.randomDigits(digitCount);
  const picture = await examination.drawDigits(digits);
  const ask = (task: CompiledTask): Promise<VisionAnswer | Failed> =>
    orFailed(
      engine.run(picture, task, { signal, onProgress: () => undefined, onText: () => undefined }),
      signal,
    );
  const test = { digits, result: await ask(tasks.text) };
  const first = diagnose({ ...withModels, test }, patient);
  if (first.code !== 'fine') return first;
  return diagnose({ ...withModels, test, form: await ask(tasks.form) }, patient);
}

async function orFailed<T>(work: Promise<T>, signal: AbortSignal): Promise<T | Failed> {
  try {
    return await work;
  } catch (thrown) {
    signal.throwIfAborted();
    return toErrorInfo(thrown);
  }
}
