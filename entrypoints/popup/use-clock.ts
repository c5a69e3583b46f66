import { useEffect, useState } from 'preact/hooks';

/** How often a running time is shown anew, in ms. */
const tickMs = 100;

/** The present, in ms since the epoch; it moves on only while something is running. */
export function useClock(running: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    if (!running) return undefined;
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}
