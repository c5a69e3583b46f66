import { useState } from 'preact/hooks';
import type { Extraction } from '@/lib/extraction/extraction';
import { viewsOf, type ResultView } from '@/lib/extraction/result-views';

/** How the result on the stage is looked at: as its task asks, until the person turns to another view of it. */
export function useResultView(shown: Extraction | undefined): {
  readonly view: ResultView;
  onView(view: ResultView): void;
} {
  const [turned, setTurned] = useState<{ id: string; view: ResultView }>();
  const first = shown?.status === 'done' ? viewsOf(shown.result)[0] : 'text';
  return {
    view: turned && turned.id === shown?.id ? turned.view : first,
    onView: (view) => setTurned(shown && { id: shown.id, view }),
  };
}
