/** The longest wait that is believed, in ms. */
const mostMs = 24 * 60 * 60_000;

/**
 * How long a server asks to wait, in ms: `Retry-After` in seconds or as a date (RFC 9110), or in ms in a
 * header of its own. Undefined where it says nothing that makes sense.
 *
 * @param now ms since the epoch.
 */
export function readWait(
  header: (name: 'retry-after' | 'retry-after-ms') => string | undefined,
  now: number,
): number | undefined {
  const exact = numberOf(header('retry-after-ms'));
  const after = header('retry-after');
  const seconds = numberOf(after);
  const date =
    after === undefined || seconds !== undefined || /^[-\d]/u.test(after) ? Number.NaN : Date.parse(after);
  const wait = exact ?? (seconds === undefined ? date - now : seconds * 1000);
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(0, Math.round(wait)), mostMs);
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}(\.\d+)?$/u.test(text.trim()) ? Number(text) : undefined;
}
