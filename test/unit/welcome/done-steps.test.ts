import { expect, it } from 'vitest';
import { doneSteps } from '../../../entrypoints/welcome/done-steps.ts';
import type { PictureFacts } from '../../../lib/capture/captured-picture.ts';
import type { Extraction } from '../../../lib/extraction/extraction.ts';
import type { TaskId } from '../../../lib/task/task.ts';

function run(
  taskId: TaskId,
  method: PictureFacts['method'],
  status: 'done' | 'running' = 'done',
): Extraction {
  const base = { id: '1', tabId: 7, taskId, engineId: 'on-device', startedAt: 0, private: false };
  return { ...base, picture: { method }, status } as unknown as Extraction;
}
const steps = (...runs: readonly Extraction[]) => [...doneSteps(runs, 7)];

it('ticks what has come to a result in the page’s own tab', () => {
  expect(steps(run('text', 'element-pixels'))).toEqual(['read']);
  expect(steps(run('text', 'screen-crop'))).toEqual(['clip']);
  expect(steps(run('receipt', 'element-pixels'))).toEqual(['read', 'fields']);
  expect(steps(run('receipt', 'element-pixels', 'running'))).toEqual([]);
  expect(steps({ ...run('text', 'screen-crop'), tabId: 8 })).toEqual([]);
});
