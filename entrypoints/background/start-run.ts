import { capture, type ImageSource } from '@/lib/capture/capture';
import type { Place } from '@/lib/extraction/extraction';
import type { ReadingHints } from '@/lib/task/reading-hints';
import type { Task } from '@/lib/task/task';
import { captureAdapters } from './capture-adapters';
import { chooseEngine } from './choose-engine';
import { languagesOf } from './languages-of';
import type { Parts, TabTarget } from './parts';

/** What is known of a run beside its source. */
interface RunDetails {
  readonly frameId?: number;
  readonly place?: Place;
  readonly languages?: ReadingHints | undefined;
  readonly engineId?: string | undefined;
  readonly onCaptureFailed?: (thrown: unknown, runId: string) => void;
}

/**
 * Starts a run for a tab, with the engine that the person chose. Gives the run's id.
 *
 * @param details.frameId the frame that was clicked in; 0 is the top one.
 * @param details.languages what was known of the picture's languages when it was read before.
 * @param details.engineId another engine than the chosen one, this once.
 * @param details.onCaptureFailed told first where there are no pixels, while the run still lives.
 */
export function startRun(
  parts: Parts,
  tab: TabTarget,
  { task, source }: { readonly task: Task; readonly source: ImageSource },
  { frameId = 0, place, languages, engineId, onCaptureFailed }: RunDetails = {},
): string {
  const { runner, engine } = parts;
  engine.warmUp();
  const id = runner.start({
    tabId: tab.id,
    private: tab.incognito,
    task,
    engine,
    choose: () => chooseEngine(parts, engineId, task.own?.parameters),
    place,
    languages: async (pageLanguage) => languages ?? languagesOf(task, pageLanguage),
    // Called later, when the run has its id.
    capture: (signal, onProgress) =>
      capture(source, captureAdapters(tab, frameId, signal), { signal, onProgress }).catch(
        (thrown: unknown) => {
          onCaptureFailed?.(thrown, id);
          throw thrown;
        },
      ),
  });
  return id;
}
