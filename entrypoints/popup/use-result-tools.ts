import { useEffect, useState } from 'preact/hooks';
import type * as resultTools from './result-tools';

/** What runs and their results are shown with. */
export type ResultTools = typeof resultTools;

/** Loads it where a run is there, else once the page has nothing to do: while nothing is read, the popup opens without. */
export function useResultTools(isNeeded: boolean): ResultTools | undefined {
  const [tools, setTools] = useState<ResultTools>();
  useEffect(() => {
    const load = () => void import('./result-tools').then(setTools);
    if (isNeeded) load();
    else requestIdleCallback(load);
  }, [isNeeded]);
  return tools;
}
