import type { EndpointJob, VisionWatch } from '@/lib/engine/vision/host/vision-host';
import { AppError } from '@/lib/errors';
import { engineRequestTypes } from '@/lib/messaging/engine-requests';
import type { BackgroundAnswers, BackgroundRequest, KeyState } from '@/lib/messaging/requests';
import { endpointAddress } from '@/lib/net/endpoint-address';
import type { EngineSettings } from '@/lib/settings/engine-settings';
import type { Keeping } from '@/lib/settings/secrets/secret-store';
import { readSettings, updateSettings } from '@/lib/settings/settings-store';
import { keepAlive } from '@/lib/webext/keep-alive';
import { ownIdentity } from '@/lib/webext/own-identity';
import { isEndpointAllowed } from '@/lib/webext/endpoint-access';
import { watchWithdrawals } from '@/lib/webext/site-access';
import { eraseEverything } from './erase-everything';
import { forgetRemoved, keysLock } from './forget-removed';
import type { Parts } from './parts';
import { giveBackHost } from './give-back-host';
import { readWords } from './read-words';
import { removeEngine } from './remove-engine';

/** The requests about engines behind addresses. */
type EngineRequest = Extract<BackgroundRequest, { type: (typeof engineRequestTypes)[number] }>;

/** Whether {@link answerEngineRequest} is to answer it. */
export function isEngineRequest(request: BackgroundRequest): request is EngineRequest {
  return engineRequestTypes.some((type) => type === request.type);
}

/** The longest that an examination may take, in ms: a local server may be loading its model. */
const examinationMs = 6 * 60_000;

/** Answers what the settings page and the popup ask about engines. */
export async function answerEngineRequest(
  parts: Parts,
  request: EngineRequest,
): Promise<BackgroundAnswers[EngineRequest['type']] | void> {
  const { runner, secrets, vision, ledger } = parts;
  switch (request.type) {
    case 'choose-engine':
      return updateSettings({ engineId: request.engineId });
    case 'answer-question':
      return runner.answer(request.id, request);
    case 'keep-boxes':
      return runner.noteQuestion(request.id, { boxes: request.boxes });
    case 'words-of-picture':
      return readWords(parts, request.id);
    case 'save-engine':
      return saveEngine(parts, request);
    case 'remove-engine':
      return removeEngine(parts, request.engineId);
    case 'forget-removed':
      return forgetRemoved(parts);
    case 'list-models':
      return watched(parts, request.baseUrl, async (watch) =>
        vision.listModels(await endpointOf(parts, request), watch),
      );
    case 'examine-engine': {
      const { model, engineId } = request;
      return watched(parts, request.baseUrl, async (watch) =>
        vision.examine({ ...(await endpointOf(parts, request)), engineId, model }, watch),
      );
    }
    case 'key-state':
      return keyState(parts);
    case 'set-passphrase':
      return secrets.setPassphrase(request.passphrase);
    case 'unlock-keys':
      return secrets.unlock(request.passphrase);
    case 'lock-keys':
      return secrets.lock();
    case 'forget-passphrase':
      return secrets.forgetPassphrase();
    case 'erase-everything':
      return eraseEverything(parts);
    case 'ledger':
      return ledger.lines();
    case 'clear-ledger':
      return ledger.clear();
  }
}

async function saveEngine(
  { secrets }: Parts,
  { engine, key }: Extract<EngineRequest, { type: 'save-engine' }>,
): Promise<void> {
  const address = endpointAddress(engine.baseUrl);
  if (typeof address === 'string') throw new AppError('server-address-refused', address);
  await navigator.locks.request(keysLock, async () => {
    // The key first: an engine that is there without its key would only fail.
    if (key) await secrets.keep(engine.id, address.origin, key.secret, key.keeping);
    let before: EngineSettings | undefined;
    await updateSettings(({ engines }) => {
      before = engines.find(({ id }) => id === engine.id);
      const changed = engines.map((each) => (each.id === engine.id ? engine : each));
      return { engines: before ? changed : [...engines, engine] };
    });
    if (before) await giveBackHost(before.baseUrl, (await readSettings()).engines);
  });
}

/** @throws AppError `server-address-refused`, `secrets-locked`, `secret-damaged`. */
async function endpointOf(
  { secrets }: Parts,
  { engineId, profileId, baseUrl, key }: Extract<EngineRequest, { type: 'list-models' | 'examine-engine' }>,
): Promise<EndpointJob> {
  const address = endpointAddress(baseUrl);
  if (typeof address === 'string') throw new AppError('server-address-refused', address);
  const { origin: ownOrigin } = ownIdentity();
  const secret = key ?? (await secrets.read(engineId, address.origin));
  return { profileId, baseUrl: address.href, key: secret, ownOrigin };
}

/**
 * Work for a page that waits for it: within a limit, as long as its address is allowed, and the background is kept
 * alive for it.
 */
async function watched<T>(
  { ledger }: Parts,
  baseUrl: string,
  work: (watch: VisionWatch) => Promise<T>,
): Promise<T> {
  const letSleep = keepAlive();
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new AppError('timeout')), examinationMs);
  const address = endpointAddress(baseUrl);
  const stopUnlessAllowed = async () => {
    if (address instanceof URL && !(await isEndpointAllowed(address)))
      controller.abort(new AppError('server-not-allowed'));
  };
  const unwatch = watchWithdrawals(() => void stopUnlessAllowed());
  try {
    return await work({
      signal: controller.signal,
      isAllowed: (asked) => isEndpointAllowed(new URL(asked)),
      onProgress: () => undefined,
      onEntry: (entry) => ledger.note(entry),
    });
  } finally {
    clearTimeout(timer);
    unwatch();
    letSleep();
  }
}

async function keyState({ secrets }: Parts): Promise<KeyState> {
  const { engines } = await readSettings();
  const keepings: Record<string, Keeping> = {};
  for (const { id } of engines) {
    const keeping = await secrets.keepingOf(id);
    if (keeping) keepings[id] = keeping;
  }
  const unlockedUntil = await secrets.unlockedUntil();
  const lock = await secrets.lockState();
  return { lock, keepings, ...(unlockedUntil === undefined ? {} : { unlockedUntil }) };
}
