import { isFinished } from '@/lib/extraction/extraction';
import type { Parts } from './parts';

/** Lets a single picture go before many: no right-click waits for a batch. */
export function yieldToSingleRuns({ runner, batch }: Parts): void {
  runner.subscribe((runs) => batch.hold(runs.some((run) => !isFinished(run) && run.status !== 'asking')));
}
