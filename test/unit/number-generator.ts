/** Whole numbers from 0 to below a limit, the same for the same seed (mulberry32). */
export function numberGenerator(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = Math.trunc(state + 0x6d2b79f5);
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
