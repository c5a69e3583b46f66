import { AppError } from '@/lib/errors';
import type { BackgroundRequest } from '@/lib/messaging/requests';
import { endpointAddress } from '@/lib/net/endpoint-address';
import { readSettings } from '@/lib/settings/settings-store';
import type { SentenceDraft } from '@/lib/task/drafts/draft-from-sentence';
import { browser } from '@/lib/webext/browser';
import { keepAlive } from '@/lib/webext/keep-alive';
import { ownIdentity } from '@/lib/webext/own-identity';
import { isSiteAllowed, watchWithdrawals } from '@/lib/webext/site-access';
import type { Parts } from './parts';

/** The longest that a draft may take, in ms: a local server may be loading its model. */
const draftLimitMs = 5 * 60_000;

const live = new Map<string, AbortController>();

/**
 * Lets the chosen engine draft a task from a sentence, which is all that is sent. The person was shown to whom, beside
 * the button.
 *
 * @throws AppError `engine-unavailable` where none is chosen; `server-not-allowed`; whatever the engine says.
 */
export async function draftTask(
  { vision, secrets, ledger }: Parts,
  { id, sentence }: Extract<BackgroundRequest, { type: 'draft-task' }>,
): Promise<SentenceDraft> {
  const { engines, engineId } = await readSettings();
  const engine = engines.find((each) => each.id === engineId);
  if (!engine) throw new AppError('engine-unavailable');
  const baseUrl = endpointAddress(engine.baseUrl);
  if (typeof baseUrl === 'string') throw new AppError('server-address-refused', baseUrl);
  if (!(await isSiteAllowed(baseUrl))) throw new AppError('server-not-allowed', baseUrl.host);
  const key = await secrets.read(engine.id, baseUrl.origin);
  const { profileId, model, price } = engine;
  const { origin: ownOrigin } = ownIdentity();
  const language = browser.i18n.getUILanguage();
  const job = { engineId: engine.id, profileId, baseUrl: baseUrl.href, model, price, key, ownOrigin };
  const letSleep = keepAlive();
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new AppError('timeout')), draftLimitMs);
  live.set(id, controller);
  const unwatch = watchWithdrawals(() => {
    void isSiteAllowed(baseUrl).then((isAllowed) => {
      if (!isAllowed) controller.abort(new AppError('server-not-allowed'));
    });
  });
  try {
    return await vision.draft(
      { ...job, sentence, language },
      {
        signal: controller.signal,
        isAllowed: (address) => isSiteAllowed(new URL(address)),
        onProgress: () => undefined,
        onEntry: (entry) => ledger.note(entry),
      },
    );
  } finally {
    clearTimeout(timer);
    unwatch();
    live.delete(id);
    letSleep();
  }
}

/** Stops a draft; one that is done is left as it is. */
export function stopDraft(id: string): void {
  live.get(id)?.abort(new AppError('cancelled'));
}
