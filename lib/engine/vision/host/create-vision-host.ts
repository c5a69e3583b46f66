import { AppError } from '../../../errors.ts';
import type { ApiDoor } from '../../../net/send-api-request.ts';
import { textTask } from '../../../task/built-in-tasks.ts';
import { draftFromSentence, sentenceQuestion } from '../../../task/drafts/draft-from-sentence.ts';
import { createVisionEngine, type VisionEngine } from '../create-vision-engine.ts';
import { examineEndpoint } from '../doctor/examine-endpoint.ts';
import { EndpointMemory } from '../ladder/endpoint-memory.ts';
import { listModels } from '../models/list-models.ts';
import type { Profile } from '../profiles/profile.ts';
import { profiles } from '../profiles/profiles.ts';
import { askInWords } from '../run/ask-in-words.ts';
import type { Endpoint } from '../run/exchange.ts';
import { RunGates } from '../run/run-gates.ts';
import { compiledTaskOf } from './compiled-task-of.ts';
import { digitsTask } from './digits-task.ts';
import { drawDigits } from './draw-digits.ts';
import { partialFields } from './partial-fields.ts';
import { readingOf } from './reading-of.ts';
import { stageOf } from './stage-of.ts';
import type { EndpointJob, ModelJob, VisionHost, VisionWatch } from './vision-host.ts';

/** Makes the host, in a context with a canvas and a network. Its runs share their turns and what they learn. */
export function createVisionHost(): VisionHost {
  const parts = { memory: new EndpointMemory(), gates: new RunGates() };
  const engineOf = (job: ModelJob, watch: VisionWatch): VisionEngine => {
    const { baseUrl, ...door } = doorOf(job, watch);
    const { engineId: id, model, key, ownOrigin, price } = job;
    const settings = { id, profile: profileOf(job), baseUrl, model, key, ownOrigin, price };
    return createVisionEngine(settings, { ...parts, ...door });
  };
  return {
    async read(job, watch) {
      const task = compiledTaskOf(job.task, job.language);
      let soFar: Pick<Parameters<VisionWatch['onProgress']>[0], 'text' | 'fields'> = {};
      const answer = await engineOf(job, watch).run(job.image, task, {
        signal: watch.signal,
        onProgress: (progress) => watch.onProgress({ stage: stageOf(progress), ...soFar }),
        onText: (text) => {
          soFar = task.output === 'text' ? { text } : { fields: partialFields(task.parsePartial(text)) };
          watch.onProgress({ stage: 'answering', ...soFar });
        },
      });
      return readingOf(answer, task);
    },
    listModels: (job, watch) => listModels(endpointOf(job, watch), watch.signal),
    async draft(job, watch) {
      const { sentence, language, model } = job;
      const question = sentenceQuestion(sentence, language);
      const text = await askInWords(endpointOf(job, watch), { ...question, model }, watch.signal);
      const draft = draftFromSentence(text);
      if (!draft) throw new AppError('answer-not-json');
      return draft;
    },
    examine: (job, watch) =>
      examineEndpoint({
        endpoint: endpointOf(job, watch),
        engine: engineOf(job, watch),
        model: job.model,
        hasKey: job.key !== undefined,
        ownOrigin: job.ownOrigin,
        drawDigits,
        tasks: { text: compiledTaskOf(textTask, 'en'), form: digitsTask() },
        randomDigits,
        signal: watch.signal,
      }),
  };
}

function profileOf({ profileId }: EndpointJob): Profile {
  const profile = profiles.find(({ id }) => id === profileId);
  if (!profile) throw new AppError('engine-unavailable', profileId);
  return profile;
}

function doorOf(job: EndpointJob, watch: VisionWatch): Omit<ApiDoor, 'origin'> & { readonly baseUrl: URL } {
  let sent = 0;
  return {
    baseUrl: new URL(job.baseUrl),
    isAllowed: (address) => watch.isAllowed(address.href),
    onEntry: ({ state, sentBytes }) => {
      // Each request is told of twice; its bytes go as it starts.
      if (state !== 'open' || sentBytes === 0) return;
      sent += sentBytes;
      watch.onSentBytes(sent);
    },
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
