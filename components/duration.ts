/** A time in words, in the unit that suits it: `45 sec`, `3 min`, `2 hr`; of ms. */
export function durationText(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 90) return unit(seconds, 'second');
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? unit(minutes, 'minute') : unit(Math.round(minutes / 6) / 10, 'hour');
}

function unit(count: number, name: 'second' | 'minute' | 'hour'): string {
  return new Intl.NumberFormat(undefined, { style: 'unit', unit: name, unitDisplay: 'long' }).format(count);
}
