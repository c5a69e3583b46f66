import { joinedEngine } from '@/lib/engine/joined-engine';
import { AppError } from '@/lib/errors';
import type { EngineChoice } from '@/lib/extraction/run-request';
import { endpointAddress } from '@/lib/net/endpoint-address';
import type { EngineSettings } from '@/lib/settings/engine-settings';
import { engineOfTask } from '@/lib/settings/engine-of-task';
import { readSettings, updateSettings } from '@/lib/settings/settings-store';
import type { TaskParameters } from '@/lib/task/task-parameters';
import { browser } from '@/lib/webext/browser';
import { ownIdentity } from '@/lib/webext/own-identity';
import { isSiteAllowed } from '@/lib/webext/site-access';
import type { Parts } from './parts';

/**
 * What a picture is read with: the engine named this once, else the task's own, else the one that the person chose.
 *
 * @throws AppError `server-not-allowed`, `server-address-refused`, before anything is asked or sent.
 */
export async function chooseEngine(
  parts: Parts,
  engineId?: string,
  parameters?: TaskParameters,
): Promise<EngineChoice> {
  const chosen = engineOfTask(await readSettings(), parameters, engineId);
  if (!chosen) return { engine: parts.engine };
  const baseUrl = endpointAddress(chosen.baseUrl);
  if (typeof baseUrl === 'string') throw new AppError('server-address-refused', baseUrl);
  if (!(await isSiteAllowed(baseUrl))) throw new AppError('server-not-allowed', baseUrl.host);
  const engine = joinedEngine(chosen.id, parts.engine, async (image, task, options) => {
    const key = await parts.secrets.read(chosen.id, baseUrl.origin);
    const { profileId, model, price } = chosen;
    const { origin: ownOrigin } = ownIdentity();
    const language = browser.i18n.getUILanguage();
    const job = { engineId: chosen.id, profileId, baseUrl: baseUrl.href, model, price, key, ownOrigin };
    return parts.vision.read(
      { ...job, image, task: { id: task.id, ...(task.own && { own: task.own }) }, language },
      {
        signal: options.signal,
        isAllowed: (address) => isSiteAllowed(new URL(address)),
        onProgress: options.onProgress,
        onSentBytes: (bytes) => options.onSent?.({ host: baseUrl.host, bytes }),
      },
    );
  });
  const isUnredacted = parameters?.redactFirst === true;
  if (!asksFirst(chosen) && !isUnredacted && !parameters?.askBeforeSending) return { engine };
  const question = { host: baseUrl.host, ...(isUnredacted && { isUnredacted }) };
  return { engine, question, onConsent: () => noteConsent(chosen.id) };
}

function asksFirst({ askBefore, consentedAt }: EngineSettings): boolean {
  return askBefore === 'always' || (askBefore === 'first' && consentedAt === undefined);
}

async function noteConsent(engineId: string): Promise<void> {
  const { engines } = await readSettings();
  const at = engines.findIndex(({ id }) => id === engineId);
  const engine = engines[at];
  if (engine) await updateSettings({ engines: engines.with(at, { ...engine, consentedAt: Date.now() }) });
}
