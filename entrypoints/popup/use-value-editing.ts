import type { Extraction } from '@/lib/extraction/extraction';
import type { CollectedRun } from '@/lib/extraction/collection';
import type { RunEdits } from '@/lib/extraction/run-edits';
import { useEditing } from '@/components/use-editing';

interface OnStage {
  readonly shown: Extraction | undefined;
  /** The readings of the table on the stage; undefined where a run is. */
  readonly collected: readonly CollectedRun[] | undefined;
}

/** Writes over the values of what is on the stage; in the table of what was collected, places begin with the run. */
export function useValueEditing(
  { shown, collected }: OnStage,
  onEdits: (id: string, edits: RunEdits) => void,
) {
  return useEditing({
    find: (path) => {
      if (!collected) return shown?.status === 'done' ? { run: shown, path } : undefined;
      const gap = path.indexOf(' ');
      const run = collected.find(({ id }) => id === path.slice(0, gap));
      return run && { run, path: path.slice(gap + 1) };
    },
    onEdits,
  });
}
