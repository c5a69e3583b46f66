import { browserModelId } from '@/lib/engine/browser-model/browser-model-id';
import type { Engine } from '@/lib/engine/engine';
import { joinedEngine } from '@/lib/engine/joined-engine';
import { AppError } from '@/lib/errors';
import type { EngineChoice } from '@/lib/extraction/run-request';
import { endpointAddress } from '@/lib/net/endpoint-address';
import type { RequestReason } from '@/lib/net/request-ledger';
import type { EngineSettings } from '@/lib/settings/engine-settings';
import { engineOfTask } from '@/lib/settings/engine-of-task';
import { readSettings, updateSettings } from '@/lib/settings/settings-store';
import type { TaskParameters } from '@/lib/task/task-parameters';
import { browser } from '@/lib/webext/browser';
import { ownIdentity } from '@/lib/webext/own-identity';
import { isEndpointAllowed } from '@/lib/webext/endpoint-access';
import type { Parts } from './parts';

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
  const baseUrl = endpointAddress(chosen.baseUrl);
  if (typeof baseUrl === 'string') throw new AppError('server-address-refused', baseUrl);
  if (!(await isEndpointAllowed(baseUrl))) throw new AppError('server-not-allowed', baseUrl.host);
  // A locked key is said at once, while the picture is there to be read again.
  await parts.secrets.read(chosen.id, baseUrl.origin);
  const engine = joinedEngine(chosen.id, parts.engine, async (image, task, options) => {
    const key = await parts.secrets.read(chosen.id, baseUrl.origin);
    const { profileId, model, price } = chosen;
    const { origin: ownOrigin } = ownIdentity();
    const language = browser.i18n.getUILanguage();
    const job = { engineId: chosen.id, profileId, baseUrl: baseUrl.href, model, price, key, ownOrigin };
    let sent = 0;
    return parts.vision.read(
      { ...job, image, task: { id: task.id, ...(task.own && { own: task.own }) }, language },
      {
        signal: options.signal,
        isAllowed: (address) => isEndpointAllowed(new URL(address)),
        onProgress: options.onProgress,
        onEntry: (entry) => {
          parts.ledger.note(entry, reason);
          // Each request is told of twice; its bytes go as it starts.
          if (entry.state !== 'open' || entry.sentBytes === 0) return;
          sent += entry.sentBytes;
          options.onSent?.({ host: baseUrl.host, bytes: sent });
        },
      },
    );
  });
  const redactFirst = parameters?.redactFirst === true || chosen.redactFirst === true;
  if (!asksFirst(chosen) && !redactFirst && !parameters?.askBeforeSending) return { engine };
  const question = { host: baseUrl.host, model: chosen.model, ...(redactFirst && { redactFirst }) };
  return { engine, question, onConsent: () => noteConsent(chosen.id) };
}

/** The browser's own model: nothing is sent, so nothing is asked. */
function browserModel(parts: Parts): Engine {
  return joinedEngine(browserModelId, parts.engine, (image, { id, own }, { signal, onProgress }) =>
    parts.vision.readInBrowser(
      { image, task: { id, ...(own && { own }) }, language: browser.i18n.getUILanguage() },
      { signal, onProgress, isAllowed: async () => false, onEntry: () => undefined },
    ),
  );
}

function asksFirst({ askBefore, consentedAt }: EngineSettings): boolean {
  return askBefore === 'always' || (askBefore === 'first' && consentedAt === undefined);
}

async function noteConsent(engineId: string): Promise<void> {
  await updateSettings(({ engines }) => ({
    engines: engines.map((each) => (each.id === engineId ? { ...each, consentedAt: Date.now() } : each)),
  }));
}
