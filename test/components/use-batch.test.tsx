import { cleanup, screen } from '@testing-library/preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { useBatch as use } from '../../entrypoints/batch/use-batch.ts';
import type { Batch } from '../../lib/batch/batch.ts';
import type { ToBatchPage } from '../../lib/messaging/batch-messages.ts';

let tell: (message: ToBatchPage) => void;
let useBatch: typeof use;

beforeEach(async () => {
  vi.useFakeTimers();
  const port = {
    onMessage: { addListener: (listener: typeof tell) => (tell = listener) },
    onDisconnect: { addListener: () => undefined },
    disconnect: () => undefined,
    postMessage: () => undefined,
  };
  const browser = { runtime: { id: 'own', connect: () => port } };
  vi.stubGlobal('chrome', browser);
  vi.stubGlobal('browser', browser);
  ({ useBatch } = await import('../../entrypoints/batch/use-batch.ts'));
});

afterEach(() => {
  render(null, document.body);
  cleanup();
  vi.useRealTimers();
});

const batchOf = (id: string, status: Batch['status']): ToBatchPage => ({
  type: 'batch',
  batch: { id, status } as unknown as Batch,
  rows: [],
  isWhole: true,
});

function Page() {
  const { batch } = useBatch();
  return <output>{batch ? `${batch.id} ${batch.status}` : 'none'}</output>;
}

it('shows a batch that begins at once, not the finished one before it; what changes within it, at its pace', async () => {
  await act(() => render(<Page />, document.body));
  const shown = () => screen.getByRole('status').textContent;
  await act(() => tell(batchOf('first', 'finished')));
  expect(shown()).toBe('first finished');
  await act(() => tell(batchOf('second', 'running')));
  expect(shown()).toBe('second running');
  await act(() => tell(batchOf('second', 'finished')));
  expect(shown()).toBe('second running');
  await act(() => void vi.advanceTimersByTime(1000));
  expect(shown()).toBe('second finished');
});
