import { setProgressBadge } from '@/lib/webext/badge';
import type { Parts } from './parts';

/** Shows on the toolbar button how much of a batch is done, while it goes on. */
export function showBatchOnBadge({ batch: runner }: Parts): void {
  let shown: string | undefined;
  const show = () => {
    const { batch, rows = [] } = runner.whole ?? {};
    const ended = rows.filter(({ status }) => status === 'done' || status === 'failed').length;
    const ratio = batch?.status === 'running' ? Math.floor((100 * ended) / rows.length) / 100 : undefined;
    if (String(ratio) === shown) return;
    shown = String(ratio);
    void setProgressBadge(ratio).catch(() => undefined);
  };
  void runner.ready.then(show);
  runner.subscribe(show);
}
