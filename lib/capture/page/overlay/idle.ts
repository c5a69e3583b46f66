/** How long the overlay waits for the person, in ms, and how long before the end it says so. */
export const idleLimits = { closeMs: 120_000, warnMs: 20_000 };

/**
 * Calls `onWarn`, then `onClose`, where nothing happens for long.
 *
 * @returns `touch`, to be called whenever the person does something, and `stop`.
 */
export function idleClock(onWarn: () => void, onClose: () => void): { touch(): void; stop(): void } {
  let timers: ReturnType<typeof setTimeout>[] = [];
  const stop = () => {
    for (const timer of timers) clearTimeout(timer);
  };
  const touch = () => {
    stop();
    timers = [
      setTimeout(onWarn, idleLimits.closeMs - idleLimits.warnMs),
      setTimeout(onClose, idleLimits.closeMs),
    ];
  };
  touch();
  return { touch, stop };
}
