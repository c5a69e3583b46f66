import { useEffect, useState } from 'preact/hooks';
import { readShortcuts } from '@/lib/webext/read-shortcuts';

/** The keyboard shortcuts by command; none until they are known. */
export function useShortcuts(): Readonly<Record<string, string>> {
  const [shortcuts, setShortcuts] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    readShortcuts().then(setShortcuts, () => undefined);
  }, []);
  return shortcuts;
}
