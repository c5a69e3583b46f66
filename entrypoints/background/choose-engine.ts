import { browserModelId } from '@/lib/engine/browser-model/browser-model-id';
import { joinedEngine } from '@/lib/engine/joined-engine';
import { rowEnding } from '@/lib/batch/row-ending';
import { AppError, toErrorInfo } from '@/lib/errors';
import type { EngineChoice } from '@/lib/extraction/run-request';
import type { RequestReason } from '@/lib/net/request-ledger';
import type { EngineSettings } from '@/lib/settings/engine-settings';
import { engineOfTask } from '@/lib/settings/engine-of-task';
import { readSettings } from '@/lib/settings/settings-store';
import type { TaskParameters } from '@/lib/task/task-parameters';
import { askEndpoint } from './ask-endpoint';
import { browserModel } from './browser-model';
import { noteConsent } from './note-consent';
import type { Parts } from './parts';
import { usableAddresses } from './usable-addresses';

/**
 * What a picture is read with: the engine named this once, else the task's own, else the one that the person chose. One
 * that cannot be asked now fails as itself, before anything is asked or sent.
 */
export async function chooseEngine(
  parts: Parts,
  reason: RequestReason,
  engineId?: string,
  parameters?: TaskParameters,
): Promise<EngineChoice> {
  const settings = await readSettings();
  const chosen = engineOfTask(settings, parameters, engineId);
  const wanted = engineId ?? parameters?.engineId ?? settings.engineId;
  if (!chosen && wanted === browserModelId) return { engine: browserModel(parts) };
  if (!chosen) return { engine: parts.engine };
  try {
    return await usable(parts, chosen, parameters, reason);
  } catch (thrown) {
    const run = () => Promise.reject(thrown instanceof Error ? thrown : new AppError('unexpected'));
    return { engine: { id: chosen.id, warmUp: () => undefined, run } };
  }
}

/** @throws AppError `server-not-allowed`, `server-address-refused`, `secrets-locked`, `secret-damaged`. */
async function usable(
  parts: Parts,
  chosen: EngineSettings,
  parameters: TaskParameters | undefined,
  reason: RequestReason,
): Promise<EngineChoice> {
  const [baseUrl, ...others] = await usableAddresses(parts, chosen);
  const addresses = [baseUrl.href, ...others.map(({ href }) => href)];
  const engine = joinedEngine(chosen.id, parts.engine, async (image, task, options) => {
    await stillThere(chosen.id);
    const turn = parts.pools.poolOf(chosen.id, addresses).takeNow();
    let sent = 0;
    try {
      const { host } = new URL(turn.address);
      const reading = await askEndpoint(parts, chosen, {
        address: turn.address,
        image,
        task,
        signal: options.signal,
        onProgress: options.onProgress,
        onEntry: (entry) => {
          parts.ledger.note(entry, reason);
          // Each request is told of twice; its bytes go as it starts.
          if (entry.state !== 'open' || entry.sentBytes === 0) return;
          sent += entry.sentBytes;
          options.onSent?.({ host, bytes: sent });
        },
      });
      turn.end({ kind: 'answered' });
      return reading;
    } catch (thrown) {
      turn.end(rowEnding(toErrorInfo(thrown), 1).endpoint);
      throw thrown;
    }
  });
  const redactFirst = parameters?.redactFirst === true || chosen.redactFirst === true;
  if (!asksFirst(chosen) && !redactFirst && !parameters?.askBeforeSending) return { engine };
  const question = { host: baseUrl.host, model: chosen.model, ...(redactFirst && { redactFirst }) };
  return { engine, question, onConsent: () => noteConsent(chosen.id) };
}

/**
 * Asked right before sending. While an engine is being chosen its run does not name it yet, so a removal then stops
 * nothing; and its site stays allowed where another engine is behind it too.
 *
 * @throws AppError `engine-removed`.
 */
async function stillThere(engineId: string): Promise<void> {
  const { engines } = await readSettings();
  if (!engines.some(({ id }) => id === engineId)) throw new AppError('engine-removed');
}

function asksFirst({ askBefore, consentedAt }: EngineSettings): boolean {
  return askBefore === 'always' || (askBefore === 'first' && consentedAt === undefined);
}
