import type { Batch } from '@/lib/batch/batch';
import { browserModelId } from '@/lib/engine/browser-model/browser-model-id';
import { AppError } from '@/lib/errors';
import type { BackgroundRequest } from '@/lib/messaging/requests';
import { engineOfTask } from '@/lib/settings/engine-of-task';
import { readSettings } from '@/lib/settings/settings-store';
import type { Settings } from '@/lib/settings/settings';
import type { Task } from '@/lib/task/task';
import { tabTarget } from '@/lib/webext/tab-target';
import { taskNamed } from './chosen-task';
import { noteConsent } from './note-consent';
import type { Parts } from './parts';
import { usableAddresses } from './usable-addresses';

/** What the person has confirmed. */
type Started = Extract<BackgroundRequest, { type: 'start-batch' }>;

/**
 * Begins to read many pictures, as the person has confirmed it. Gives the batch's id.
 *
 * @throws AppError `redaction-needed` where pictures have to be blacked out one by one; what forbids the engine.
 */
export async function startBatch(parts: Parts, request: Started): Promise<string> {
  const task = await taskNamed(request.taskId);
  const settings = await readSettings();
  const addresses = await addressesOf(parts, settings, { task, engineId: request.engineId });
  const id = crypto.randomUUID();
  const batch: Batch = {
    id,
    taskId: task.id,
    ...(task.own && { ownTask: task.own }),
    engineId: request.engineId,
    limits:
      addresses.length > 0 ? request.limits : request.engineId === browserModelId ? oneAhead : twoAndOneAhead,
    addresses,
    private: request.isPrivate || (await arePrivate(request.rows)),
    startedAt: Date.now(),
    status: 'running',
    activeMs: 0,
  };
  parts.files.clear();
  await parts.batch.start(
    batch,
    request.rows.map((row, at) => ({ ...row, at, timesSent: 0, status: 'waiting' })),
  );
  if (addresses.length > 0) await noteConsent(request.engineId);
  return id;
}

/** Whether any of the pictures is in a private window. */
async function arePrivate(rows: Started['rows']): Promise<boolean> {
  const tabs = new Set(rows.flatMap(({ source }) => (source.kind === 'element' ? [source.tabId] : [])));
  const targets = await Promise.all([...tabs].map(tabTarget));
  return targets.some(({ incognito }) => incognito);
}

/** The browser's model has one picture at work and one at hand. */
const oneAhead = { start: 2, ceiling: 2 };

/** The reader has two pictures at work, which are decoded, and the file of a third one at hand. */
const twoAndOneAhead = { start: 3, ceiling: 3 };

async function addressesOf(
  parts: Parts,
  settings: Settings,
  { task, engineId }: { readonly task: Task; readonly engineId: string },
): Promise<readonly string[]> {
  const parameters = task.own?.parameters;
  const chosen = engineOfTask({ engines: settings.engines, engineId }, parameters);
  const isHere = engineId === parts.engine.id || engineId === browserModelId;
  // What was confirmed is what is done, or nothing is.
  if (chosen?.id !== (isHere ? undefined : engineId)) throw new AppError('engine-removed');
  if (!chosen) return [];
  if (parameters?.redactFirst || chosen.redactFirst) throw new AppError('redaction-needed');
  return (await usableAddresses(parts, chosen)).map(({ href }) => href);
}
