import { capture, type ImageSource } from '@/lib/capture/capture';
import type { Place } from '@/lib/extraction/extraction';
import type { ReadingHints } from '@/lib/task/reading-hints';
import { readingLanguages } from '@/lib/task/reading-languages';
import type { Task } from '@/lib/task/task';
import { captureAdapters } from './capture-adapters';
import { chooseEngine } from './choose-engine';
import { refuseNeverRead } from './never-read';
import { knownLanguages } from './known-languages';
import type { Parts, TabTarget } from './parts';

/** What is known of a run beside its source. */
interface RunDetails {
  readonly frameId?: number;
  readonly frameUrl?: string | undefined;
  readonly place?: Place;
  readonly languages?: ReadingHints | undefined;
  readonly engineId?: string | undefined;
  readonly onCaptureFailed?: (thrown: unknown, runId: string) => void;
}

/**
 * Starts a run for a tab, with the engine that the person chose. Gives the run's id.
 *
 * @param details.frameId the frame that was clicked in; 0 is the top one.
 * @param details.frameUrl its address, where it is known.
 * @param details.languages what was known of the picture's languages when it was read before.
 * @param details.engineId another engine than the chosen one, this once.
 * @param details.onCaptureFailed told first where there are no pixels, while the run still lives.
 */
export function startRun(
  parts: Parts,
  tab: TabTarget,
  { task, source }: { readonly task: Task; readonly source: ImageSource },
  { frameId = 0, frameUrl, place, languages, engineId, onCaptureFailed }: RunDetails = {},
): string {
  const { runner, engine } = parts;
  engine.warmUp();
  const id = runner.start({
    tabId: tab.id,
    private: tab.incognito,
    task,
    engine,
    // This and what follows is called later, when the run has its id.
    choose: () =>
      chooseEngine(parts, { runId: id, isPrivate: tab.incognito }, engineId, task.own?.parameters),
    place,
    languages: async (pageLanguage) => languages ?? inLanguageOf(task, await knownLanguages(pageLanguage)),
    capture: async (signal, onProgress) => {
      try {
        if (source.kind === 'element') await refuseNeverRead(tab.id, frameUrl);
        const adapters = captureAdapters(tab, { frameId, runId: id }, parts.ledger, signal);
        return await capture(source, adapters, { signal, onProgress });
      } catch (thrown) {
        onCaptureFailed?.(thrown, id);
        throw thrown;
      }
    },
  });
  return id;
}

/** What is known of the languages, where the person has not chosen one for all pictures, with the task's own. */
function inLanguageOf({ own }: Task, known: ReadingHints): ReadingHints {
  const language = own?.parameters.language;
  const chosen = known.chosen ?? readingLanguages.find((each) => each === language);
  return chosen === undefined ? known : { ...known, chosen };
}
