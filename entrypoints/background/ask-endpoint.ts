import type { EngineProgress } from '@/lib/engine/engine';
import type { VisionReading } from '@/lib/engine/vision/host/vision-host';
import type { ImagePayload } from '@/lib/image/payload';
import type { LedgerEntry } from '@/lib/net/ledger-entry';
import type { EngineSettings } from '@/lib/settings/engine-settings';
import type { Task } from '@/lib/task/task';
import { browser } from '@/lib/webext/browser';
import { isEndpointAllowed } from '@/lib/webext/endpoint-access';
import { ownIdentity } from '@/lib/webext/own-identity';
import type { Parts } from './parts';
import { withdrawalSignal } from './withdrawal-signal';

/** A picture for one of an engine's addresses. */
interface Asked {
  readonly address: string;
  readonly image: ImagePayload;
  readonly task: Task;
  /** Where it is one of many: awaited before the picture may leave, when it is ready to. */
  readonly onReady?: () => Promise<void>;
  readonly signal: AbortSignal;
  onProgress(progress: EngineProgress): void;
  onEntry(entry: LedgerEntry): void;
}

/**
 * Has a model read a picture, with the key that is kept for its engine, and stops at once where leave for the address is
 * taken back meanwhile. Errors are thrown as `AppError`.
 */
export async function askEndpoint(
  { secrets, vision }: Parts,
  { id: engineId, profileId, baseUrl, model, price }: EngineSettings,
  { address, image, task, onReady, signal, onProgress, onEntry }: Asked,
): Promise<VisionReading> {
  // The person gave all addresses of the engine, and one key for them.
  const key = await secrets.read(engineId, new URL(baseUrl).origin);
  const { origin: ownOrigin } = ownIdentity();
  const language = browser.i18n.getUILanguage();
  const job = { engineId, profileId, baseUrl: address, model, price, key, ownOrigin };
  const isPaced = onReady !== undefined;
  const withdrawal = withdrawalSignal(engineId, new URL(address));
  try {
    return await vision.read(
      { ...job, isPaced, image, task: { id: task.id, ...(task.own && { own: task.own }) }, language },
      {
        signal: AbortSignal.any([signal, withdrawal.signal]),
        isAllowed: async (asked) => {
          // Beside the wait for its turn: leave that is taken back from then on ends the job by its signal.
          const [isAllowed] = await Promise.all([isEndpointAllowed(new URL(asked)), onReady?.()]);
          return isAllowed;
        },
        onProgress,
        onEntry,
      },
    );
  } finally {
    withdrawal.end();
  }
}
