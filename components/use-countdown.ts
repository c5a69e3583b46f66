import { useEffect, useState } from 'preact/hooks';

/** Whole seconds until a moment in ms since the epoch, counted down; 0 where there is none or it has passed. */
export function useCountdown(until: number | undefined): number {
  const left = () => (until === undefined ? 0 : Math.max(0, Math.ceil((until - Date.now()) / 1000)));
  const [, setTick] = useState(0);
  useEffect(() => {
    if (left() === 0) return undefined;
    const timer = setInterval(() => {
      setTick((tick) => tick + 1);
      if (left() === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [until]);
  return left();
}
