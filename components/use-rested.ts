import { useEffect, useState } from 'preact/hooks';

/** A value as it was when it last rested for some ms: what costs much need not be made anew with every key. */
export function useRested<T>(value: T, restMs: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(() => value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
