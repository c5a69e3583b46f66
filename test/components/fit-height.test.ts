import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fitHeight } from '../../entrypoints/popup/fit-height.ts';

const root = document.documentElement;
/** The height that all of the content wants, and that of the window, in CSS px. */
const size = { wanted: 0, window: 0 };
const mostHeight = () => root.style.getPropertyValue('--most-height');
const drawnHeight = () => Math.min(size.wanted, Number.parseInt(mostHeight() || '600', 10));

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<main><div class="body"></div></main>';
  const body = document.querySelector('.body') ?? root;
  vi.spyOn(root, 'scrollHeight', 'get').mockImplementation(drawnHeight);
  vi.spyOn(body, 'scrollHeight', 'get').mockImplementation(() => size.wanted);
  vi.spyOn(body, 'clientHeight', 'get').mockImplementation(drawnHeight);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {
        /* Sizes change here by `size` alone. */
      }
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function show(wanted: number, windowHeight: number): Promise<void> {
  size.wanted = wanted;
  const isResized = size.window !== windowHeight;
  size.window = windowHeight;
  vi.stubGlobal('innerHeight', windowHeight);
  if (isResized) dispatchEvent(new Event('resize'));
  document.querySelector('.body')?.append('content');
  await vi.advanceTimersByTimeAsync(1000);
}

it('ends the content where the popup ends, and never lets it jump', async () => {
  fitHeight(document);
  const removed = vi.spyOn(root.style, 'removeProperty');
  const room = vi.spyOn(document.body.style, 'setProperty');
  await show(250, 250);
  expect(mostHeight()).toBe('');
  // A small screen, or a browser that is late: nobody can tell yet.
  await show(500, 300);
  expect(mostHeight()).toBe('300px');
  // Late it was.
  await show(500, 500);
  expect(mostHeight()).toBe('500px');
  // More content asks for room below, where nobody sees it, and only for a while.
  await show(580, 500);
  expect(room).toHaveBeenLastCalledWith('min-block-size', '580px');
  expect(document.body.style.getPropertyValue('min-block-size')).toBe('');
  await show(580, 510);
  expect(mostHeight()).toBe('510px');
  // Another text of the same size, such as a clock's, asks for nothing, nor does one that fits.
  room.mockClear();
  await show(580, 510);
  await show(400, 400);
  expect(room).not.toHaveBeenCalled();
  expect(removed).not.toHaveBeenCalled();
});
