import { taskOf } from '@/lib/extraction/task-of';
import type { BackgroundRequest } from '@/lib/messaging/requests';
import { hintsOfChoice } from '@/lib/settings/hints-of-choice';
import { tabTarget } from '@/lib/webext/tab-target';
import { chosenTask } from './chosen-task';
import type { Parts } from './parts';
import { startRun } from './start-run';

/**
 * Reads a run's picture once more, as what it was read as, in another language where one is given. The popup gives
 * the pixels, which it may hold for longer than we do. A run that is not known any more leaves only those.
 */
export async function readAgain(
  parts: Parts,
  { tabId, id, file, language, engineId }: Extract<BackgroundRequest, { type: 'read-again' }>,
): Promise<string> {
  const tab = await tabTarget(tabId);
  const run = parts.runner.find(id);
  const { picture: facts, pageText, languages } = run ?? {};
  const task = run ? taskOf(run) : await chosenTask(tabId);
  const hints = language === undefined ? languages : hintsOfChoice(language, languages?.likely ?? []);
  if (!facts)
    return startRun(
      parts,
      tab,
      { task, source: { kind: 'file', file, notes: [] } },
      { languages: hints, engineId },
    );
  const payload = { blob: file, width: facts.width, height: facts.height };
  const taken = { payload, facts, ...(pageText !== undefined && { pageText }) };
  return startRun(parts, tab, { task, source: { kind: 'again', taken } }, { languages: hints, engineId });
}
