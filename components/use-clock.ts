import { useEffect, useState } from 'preact/hooks';

/** How often the time is shown anew, in ms: while something runs, and while nothing does. */
const tickMs = { running: 100, resting: 15_000 };

/** The present, in ms since the epoch; it moves on in small steps only while something is running. */
export function useClock(running: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), running ? tickMs.running : tickMs.resting);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}
