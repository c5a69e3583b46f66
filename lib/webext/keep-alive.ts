import { browser } from './browser.ts';

/** Half of the 30 s after which both browsers stop an idle background (measured), with room to spare. */
const heartbeatMs = 12_000;

/**
 * Keeps the background alive until the returned function is called: a pending request or message
 * answer does not (measured in both browsers), a cheap extension call does.
 */
export function keepAlive(): () => void {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), heartbeatMs);
  return () => clearInterval(timer);
}
