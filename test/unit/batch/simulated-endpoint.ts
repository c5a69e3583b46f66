import { EndpointPool, type Turn } from '../../../lib/batch/endpoint-pool.ts';
import { vllm } from '../../../lib/engine/vision/profiles/vllm.ts';

/** Endpoints that take so many pictures at a time, each for as long; the rest waits its turn there, or is refused (429). */
export interface Simulated {
  readonly count: number;
  readonly limit: number;
  readonly latencyMs: number;
  readonly kind: 'queues' | 'refuses';
  readonly endpoints?: number;
  /** For so long in each so long nothing is taken, and the rest of it is asked to be waited for. */
  readonly storm?: { readonly everyMs: number; readonly lastsMs: number };
}

/** A server's way of saying no, in ms. */
const refusalMs = 20;

/**
 * Has the pool fill endpoints, in a time of its own.
 *
 * @returns how long it took, the best that these endpoints allow, both in ms, and the most that were under way.
 */
export function simulate(simulated: Simulated): {
  tookMs: number;
  idealMs: number;
  ratio: number;
  most: number;
} {
  const { count, limit, latencyMs, kind, endpoints = 1, storm } = simulated;
  const events: { at: number; run(): void }[] = [];
  let [now, left, most, done, wakesAt] = [0, count, 0, 0, -1];
  const addresses = Array.from({ length: endpoints }, (_, at) => String(at));
  const pool = new EndpointPool(addresses, vllm.many, { now: () => now, random: () => 0.5 });
  const inside = new Map(addresses.map((address) => [address, 0]));
  const queues = new Map(addresses.map((address) => [address, [] as (() => void)[]]));
  const later = (ms: number, run: () => void) => {
    const at = now + ms;
    const place = events.findLastIndex((each) => each.at <= at) + 1;
    events.splice(place, 0, { at, run });
  };
  const stormLeft = () => {
    const into = storm ? now % storm.everyMs : Number.POSITIVE_INFINITY;
    return storm && now > storm.everyMs && into < storm.lastsMs ? storm.lastsMs - into : 0;
  };
  const serve = (turn: Turn) => {
    inside.set(turn.address, (inside.get(turn.address) ?? 0) + 1);
    later(latencyMs, () => {
      inside.set(turn.address, (inside.get(turn.address) ?? 0) - 1);
      done++;
      turn.end({ kind: 'answered' });
      queues.get(turn.address)?.shift()?.();
      fill();
    });
  };
  const refuse = (turn: Turn, waitMs?: number) =>
    later(refusalMs, () => {
      left++;
      turn.end({ kind: 'refused', waitMs });
      fill();
    });
  const fill = () => {
    while (left > 0) {
      const turn = pool.take();
      if (!turn) break;
      left--;
      most = Math.max(most, pool.outstanding);
      const wait = stormLeft();
      if (wait > 0) refuse(turn, wait);
      else if ((inside.get(turn.address) ?? 0) < limit) serve(turn);
      else if (kind === 'queues') queues.get(turn.address)?.push(() => serve(turn));
      else refuse(turn);
    }
    const wait = pool.waitMs() ?? 0;
    if (left === 0 || wait === 0 || wakesAt === now + wait) return;
    wakesAt = now + wait;
    later(wait, fill);
  };
  fill();
  const isOver = () => done === count || events.length === 0;
  while (!isOver()) {
    const event = events.shift();
    now = event?.at ?? now;
    event?.run();
  }
  const working = Math.ceil(count / (limit * endpoints)) * latencyMs;
  const storms = storm ? Math.floor(working / (storm.everyMs - storm.lastsMs)) * storm.lastsMs : 0;
  return { tookMs: now, idealMs: working + storms, ratio: (working + storms) / now, most };
}
