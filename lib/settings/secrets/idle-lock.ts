/** After how many minutes without use keys under a passphrase lock themselves, or only with the browser's end. */
export const idleLocks = [5, 15, 60, 'browser-closes'] as const;

/** One of {@link idleLocks}. */
export type IdleLock = (typeof idleLocks)[number];

/** In ms; without an end where only the browser's closing locks. */
export function idleLockMs(lock: IdleLock): number {
  return lock === 'browser-closes' ? Number.POSITIVE_INFINITY : lock * 60_000;
}
