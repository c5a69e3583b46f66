import { capture, type ImageSource } from '@/lib/capture/capture';
import type { Place } from '@/lib/extraction/extraction';
import { textTask } from '@/lib/task/built-in-tasks';
import { captureAdapters } from './capture-adapters';
import type { Parts, TabTarget } from './parts';

/**
 * Starts a run for a tab, on the device. Gives the run's id.
 *
 * @param details.frameId the frame that was clicked in; 0 is the top one.
 */
export function startRun(
  { runner, engine }: Parts,
  tab: TabTarget,
  source: ImageSource,
  { frameId = 0, place }: { frameId?: number; place?: Place } = {},
): string {
  engine.warmUp();
  return runner.start({
    tabId: tab.id,
    private: tab.incognito,
    task: textTask,
    engine,
    place,
    capture: () => capture(source, captureAdapters(tab, frameId)),
  });
}
