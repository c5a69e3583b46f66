import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchAnswer } from '../../../../lib/engine/vision/run/watch-answer.ts';
import { GatheredAnswer } from '../../../../lib/engine/vision/stream/gathered-answer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched(isLocal: boolean) {
  const onProgress = vi.fn();
  const onText = vi.fn();
  const options = { signal: new AbortController().signal, onProgress, onText };
  return { watch: watchAnswer(options, Date.now, isLocal), onProgress, onText };
}

describe('watchAnswer', () => {
  it('says after ten seconds that a local server may be loading, and never of another', () => {
    const { watch, onProgress } = watched(true);
    const other = watched(false);
    for (const each of [watch, other.watch]) each.onProgress({ stage: 'waiting', mayBeLoading: false });
    vi.advanceTimersByTime(60_000);
    expect(onProgress.mock.calls).toEqual([
      [{ stage: 'waiting', mayBeLoading: false }],
      [{ stage: 'waiting', mayBeLoading: true }],
    ]);
    expect(other.onProgress).toHaveBeenCalledOnce();
  });

  it('tells each stage once, the text at its pace, and the last of it in any case', () => {
    const { watch, onProgress, onText } = watched(false);
    const answer = new GatheredAnswer();
    answer.add({ kind: 'reasoning', text: 'Hm.' });
    watch.onPiece(answer);
    watch.onPiece(answer);
    for (let piece = 0; piece < 100; piece++) {
      vi.advanceTimersByTime(10);
      answer.add({ kind: 'text', text: 'x' });
      watch.onPiece(answer);
    }
    watch.flush(answer.text);
    expect(onProgress.mock.calls.flat().map((each) => (each as { stage: string }).stage)).toEqual([
      'thinking',
      'answering',
    ]);
    expect(onText.mock.calls.length).toBeLessThan(16);
    expect(onText).toHaveBeenLastCalledWith('x'.repeat(100));
  });

  it('says nothing once it has ended', () => {
    const { watch, onProgress } = watched(true);
    watch.onProgress({ stage: 'waiting', mayBeLoading: false });
    watch.end();
    vi.advanceTimersByTime(60_000);
    expect(onProgress).toHaveBeenCalledOnce();
  });
});
