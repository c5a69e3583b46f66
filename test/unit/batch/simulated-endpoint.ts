import { Pace } from '../../../lib/batch/pace.ts';

/** An endpoint that takes so many at a time, each for as long; the rest waits its turn there, or is refused. */
interface Simulated {
  readonly count: number;
  readonly limit: number;
  readonly latencyMs: number;
  readonly kind: 'queues' | 'refuses';
}

/** Has a pace fill an endpoint, in a time of its own. `ratio` is of what could be had at best. */
export function simulate({ count, limit, latencyMs, kind }: Simulated): { ratio: number; most: number } {
  const pace = new Pace({ start: 4, ceiling: 64 }, () => 0.5);
  const events: { at: number; run(): void }[] = [];
  let [now, left, inside, most, done] = [0, count, 0, 0, 0];
  const queue: (() => void)[] = [];
  const later = (ms: number, run: () => void) => {
    events.push({ at: now + ms, run });
    events.sort((a, b) => a.at - b.at);
  };
  const serve = (begun: ReturnType<Pace['begin']>) => {
    inside++;
    later(latencyMs, () => {
      inside--;
      done++;
      pace.answered(begun, now);
      queue.shift()?.();
      fill();
    });
  };
  const fill = () => {
    while (left > 0 && pace.hasRoom(now)) {
      const begun = pace.begin(now);
      left--;
      most = Math.max(most, pace.outstanding);
      if (inside < limit) serve(begun);
      else if (kind === 'queues') queue.push(() => serve(begun));
      else
        later(20, () => {
          left++;
          pace.refused(begun, now);
          fill();
        });
    }
    if (left > 0 && pace.pausedUntil > now) later(pace.pausedUntil - now, fill);
  };
  fill();
  for (let event = events.shift(); event; event = events.shift()) {
    now = event.at;
    event.run();
    if (done === count) break;
  }
  return { ratio: (Math.ceil(count / limit) * latencyMs) / now, most };
}
