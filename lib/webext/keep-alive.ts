import { browser } from './browser.ts';

/** Half of the 30 s after which both browsers stop an idle background (measured), with room to spare. */
const heartbeatMs = 12_000;

/** What the call says is nobody's concern, nor that it failed: the next one may do. */
async function beat(): Promise<void> {
  try {
    await browser.runtime.getPlatformInfo();
  } catch {
    // An extension that is being replaced has no browser to ask.
  }
}

/**
 * Keeps the background alive until the returned function is called: a pending request or message
 * answer does not (measured in both browsers), a cheap extension call does.
 */
export function keepAlive(): () => void {
  const timer = setInterval(() => void beat(), heartbeatMs);
  return () => clearInterval(timer);
}
