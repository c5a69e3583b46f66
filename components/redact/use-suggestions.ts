import { useEffect, useRef, useState } from 'preact/hooks';
import type { Suggestion } from '../../lib/redaction/find-suggestions.ts';

/** What came of looking for places to black out; nobody has to wait for it. */
export type Looking =
  | { readonly state: 'looking' }
  | { readonly state: 'failed' }
  | { readonly state: 'found'; readonly suggestions: readonly Suggestion[] };

/** Looks once, from the first drawing on. */
export function useSuggestions(
  suggest: () => Promise<readonly Suggestion[]>,
  onFound: (suggestions: readonly Suggestion[]) => void,
): Looking {
  const [looking, setLooking] = useState<Looking>({ state: 'looking' });
  const latest = useRef(onFound);
  latest.current = onFound;
  useEffect(() => {
    let isOpen = true;
    suggest().then(
      (suggestions) => {
        if (!isOpen) return;
        setLooking({ state: 'found', suggestions });
        latest.current(suggestions);
      },
      () => {
        if (isOpen) setLooking({ state: 'failed' });
      },
    );
    return () => {
      isOpen = false;
    };
  }, []);
  return looking;
}
