import { AppError } from '../../../errors.ts';
import type { CompiledTask } from '../../../task/compiled-task.ts';
import { readWithBrowserModel } from '../../browser-model/read-with-browser-model.ts';
import type { ApiDoor } from '../../../net/send-api-request.ts';
import { textTask } from '../../../task/built-in-tasks.ts';
import type { EngineProgress } from '../../engine.ts';
import {
  draftFromSentence,
  type SentenceDraft,
  sentenceQuestion,
} from '../../../task/drafts/draft-from-sentence.ts';
import { createVisionEngine, type VisionEngine } from '../create-vision-engine.ts';
import { examineEndpoint } from '../doctor/examine-endpoint.ts';
import { EndpointMemory } from '../ladder/endpoint-memory.ts';
import { listModels } from '../models/list-models.ts';
import type { Profile } from '../profiles/profile.ts';
import { profiles } from '../profiles/profiles.ts';
import { askInWords } from '../run/ask-in-words.ts';
import type { Endpoint } from '../run/exchange.ts';
import { pacedDrawer } from '../fit/paced-drawer.ts';
import { startDrawingWorker } from '../fit/worker/start-drawing-worker.ts';
import { WorkerDrawer } from '../fit/worker/worker-drawer.ts';
import { RunGates } from '../../run-gates.ts';
import { IncompleteAnswer, type VisionProgress } from '../vision-answer.ts';
import { compiledTaskOf } from './compiled-task-of.ts';
import { digitsTask } from './digits-task.ts';
import { drawDigits } from './draw-digits.ts';
import { localNetworkLeave } from './local-network-leave.ts';
import { partialFields } from './partial-fields.ts';
import { readingOf } from './reading-of.ts';
import { stageOf } from './stage-of.ts';
import type { DraftJob, EndpointJob, ModelJob, VisionHost, VisionWatch } from './vision-host.ts';

/** Of many nobody watches each. */
const unwatched = { onProgress: () => undefined, onText: () => undefined };

/** How long what draws many pictures waits for one more, in ms. */
const idleMs = 30_000;

/** The most of a text that is shown while it comes, in characters: each piece goes to every page that is open. */
const shownLength = 4000;

/** Makes the host, in a context with a canvas and a network. Its runs share their turns and what they learn. */
export function createVisionHost(): VisionHost {
  const parts = { memory: new EndpointMemory(), gates: new RunGates() };
  const drawer = pacedDrawer(new WorkerDrawer(startDrawingWorker, { idleMs }), parts.gates);
  const engineOf = (job: ModelJob, watch: VisionWatch, isPaced = false): VisionEngine => {
    const { baseUrl, ...door } = doorOf(job, watch);
    const settings = { ...job, id: job.engineId, profile: profileOf(job), baseUrl };
    return createVisionEngine(settings, { ...parts, ...door, ...(isPaced && { drawer }) });
  };
  return {
    async read({ isPaced = false, ...job }, watch) {
      const task = compiledTaskOf(job.task, job.language);
      let soFar: Pick<EngineProgress, 'text' | 'fields'> = {};
      const told = (progress: VisionProgress) => watch.onProgress({ stage: stageOf(progress), ...soFar });
      const tell = (text: string, length?: number) => {
        soFar = soFarOf(task, text, length);
        watch.onProgress({ stage: 'answering', ...soFar });
      };
      try {
        const answer = await engineOf(job, watch, isPaced).run(job.image, task, {
          signal: watch.signal,
          isPaced,
          ...(isPaced ? unwatched : { onProgress: told, onText: (text: string) => tell(text) }),
        });
        return readingOf(answer, task);
      } catch (thrown) {
        // What has come is shown with the failure, in the model's own words where there is no form in it.
        if (thrown instanceof IncompleteAnswer) tell(thrown.answer.rawText, Number.POSITIVE_INFINITY);
        throw thrown;
      }
    },
    async readInBrowser(job, { signal, onProgress }) {
      const task = compiledTaskOf(job.task, job.language);
      onProgress({ stage: 'loading-model' });
      const answer = await readWithBrowserModel(job.image, task, {
        signal,
        onAnswering: () => onProgress({ stage: 'answering' }),
        onText: (text) => onProgress({ stage: 'answering', ...soFarOf(task, text) }),
      });
      return readingOf(answer, task);
    },
    listModels: (job, watch) => listModels(endpointOf(job, watch), watch.signal),
    draft: (job, watch) => draftTask(job, endpointOf(job, watch), watch.signal),
    async examine(job, watch) {
      parts.memory.forget(new URL(job.baseUrl), job.model);
      const localNetwork = await localNetworkLeave(new URL(job.baseUrl));
      return examineEndpoint({
        ...(localNetwork ? { localNetwork } : {}),
        endpoint: endpointOf(job, watch),
        engine: engineOf(job, watch),
        model: job.model,
        hasKey: job.key !== undefined,
        ownOrigin: job.ownOrigin,
        drawDigits,
        tasks: { text: compiledTaskOf(textTask, 'en'), form: digitsTask() },
        randomDigits,
        signal: watch.signal,
      });
    },
    forget: async ({ baseUrl, model }) => parts.memory.forget(new URL(baseUrl), model),
  };
}

/** @throws AppError `answer-not-json` where the model gave no task. */
async function draftTask(
  { sentence, language, model }: DraftJob,
  endpoint: Endpoint,
  signal: AbortSignal,
): Promise<SentenceDraft> {
  const question = sentenceQuestion(sentence, language);
  const draft = draftFromSentence(await askInWords(endpoint, { ...question, model }, signal));
  if (!draft) throw new AppError('answer-not-json');
  return draft;
}

/** What can be shown of an answer that is not whole: its fields, else its words. */
function soFarOf(
  task: CompiledTask,
  text: string,
  length = shownLength,
): Pick<EngineProgress, 'text' | 'fields'> {
  if (task.output === 'text') return { text: text.slice(0, length) };
  const fields = partialFields(task.parsePartial(text));
  return fields.length === 0 && !/^\s*[[{`]/u.test(text) ? { text: text.slice(0, length) } : { fields };
}

function profileOf({ profileId }: EndpointJob): Profile {
  const profile = profiles.find(({ id }) => id === profileId);
  if (!profile) throw new AppError('engine-unavailable', profileId);
  return profile;
}

function doorOf(job: EndpointJob, watch: VisionWatch): Omit<ApiDoor, 'origin'> & { readonly baseUrl: URL } {
  return {
    baseUrl: new URL(job.baseUrl),
    isAllowed: (address) => watch.isAllowed(address.href),
    onEntry: (entry) => watch.onEntry(entry),
  };
}

function endpointOf(job: EndpointJob, watch: VisionWatch): Endpoint {
  const { baseUrl, ...door } = doorOf(job, watch);
  const { key, ownOrigin } = job;
  return { profile: profileOf(job), baseUrl, key, ownOrigin, door: { ...door, origin: baseUrl.origin } };
}

/** Each digit as likely as any other. */
function randomDigits(count: number): string {
  const digits: number[] = [];
  while (digits.length < count)
    digits.push(...crypto.getRandomValues(new Uint8Array(count)).filter((byte) => byte < 250));
  return digits
    .slice(0, count)
    .map((byte) => byte % 10)
    .join('');
}
