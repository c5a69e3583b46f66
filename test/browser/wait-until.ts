/** How often a condition is looked at again, in ms. */
const pollEveryMs = 25;

/** How long {@link waitUntil} waits unless told, in ms. */
const defaultTimeoutMs = 30_000;

/**
 * Looks at a condition until it gives something other than `undefined` or `false`.
 * A condition that throws counts as "not yet": pages and workers come and go while one waits.
 *
 * @param what said in the error, after "Waited 30 s for".
 * @throws when the time is over, with the condition's own last error as the cause.
 */
export async function waitUntil<T>(
  what: string,
  condition: () => Promise<T | undefined | false> | T | undefined | false,
  { timeoutMs = defaultTimeoutMs }: { timeoutMs?: number } = {},
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  let lastError: unknown;
  for (;;) {
    try {
      const value = await condition();
      if (value !== undefined && value !== false) return value;
      lastError = undefined;
    } catch (thrown) {
      lastError = thrown;
    }
    if (Date.now() >= deadline) {
      const reason = lastError instanceof Error ? ` (${lastError.message})` : '';
      throw new Error(`Waited ${timeoutMs / 1000} s for ${what}${reason}.`, { cause: lastError });
    }
    await new Promise((resolve) => setTimeout(resolve, pollEveryMs));
  }
}

/** The promise, or the time's end, whichever comes first; used to bound what has no limit of its own. */
export async function withTimeout<T>(what: string, promise: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${timeoutMs / 1000} s.`)), timeoutMs);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}
