import { useEffect, useState } from 'preact/hooks';
import type * as resultTools from './result-tools';

/** What results are shown with. */
export type ResultTools = typeof resultTools;

/** Loads it from the moment that a run is there: while nothing is read, the popup opens without. */
export function useResultTools(isNeeded: boolean): ResultTools | undefined {
  const [tools, setTools] = useState<ResultTools>();
  useEffect(() => {
    if (isNeeded) void import('./result-tools').then(setTools);
  }, [isNeeded]);
  return tools;
}
