import { capture, type ImageSource } from '@/lib/capture/capture';
import { textTask } from '@/lib/task/built-in-tasks';
import { captureAdapters } from './capture-adapters';
import type { Parts, TabTarget } from './parts';

/**
 * Starts a run for a tab, on the device. Gives the run's id.
 *
 * @param frameId the frame that was clicked in; 0 is the top one.
 */
export function startRun(
  { runner, engine }: Parts,
  tab: TabTarget,
  source: ImageSource,
  frameId = 0,
): string {
  engine.warmUp();
  return runner.start({
    tabId: tab.id,
    private: tab.incognito,
    task: textTask,
    engine,
    capture: (signal) => capture(source, captureAdapters(tab, frameId, signal)),
  });
}
