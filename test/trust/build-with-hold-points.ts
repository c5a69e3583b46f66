import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from '../browser/find-browser.ts';
import type { PopupHandle } from '../browser/popup-handle.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { patchedBuild } from './patched-build.ts';

const script = fileURLToPath(new URL('hold-points.js', import.meta.url));

/** Where the background can be made to stand still: the kill points that its own calls mark. */
export type HoldPoint = 'K1' | 'K3' | 'K4' | 'K5' | 'K6' | 'K7' | 'K12' | 'K13' | 'B1' | 'B2';

/** A copy of the build whose background stands still at a point that a test names. */
export function buildWithHoldPoints(kind: BrowserKind): string {
  const source = readFileSync(script, 'utf8').replaceAll('$', '$$$$');
  return patchedBuild(kind, [{ files: /^background\.js$/u, from: /^/u, to: source }]);
}

interface Heard {
  holding?: string;
  held?: string;
}

/** Has the background, as it is now, stand still when it comes to a point. Asked from a page of the extension. */
export async function holdAt(page: PopupHandle, point: HoldPoint): Promise<void> {
  // What wakes it, if it sleeps.
  await page.evaluateExpression("browser.runtime.sendMessage({ type: 'key-state' })");
  await page.evaluate((name: string) => {
    const channel = new BroadcastChannel('hold-points');
    const heard: Heard = {};
    (globalThis as { heard?: Heard }).heard = heard;
    channel.addEventListener('message', ({ data }: MessageEvent<Heard>) => Object.assign(heard, data));
    channel.postMessage({ hold: name });
  }, point);
  await waitUntil('the background to know', async () => (await heardBy(page)).holding === point);
}

/** Waits until the background stands there. */
export async function untilHeld(page: PopupHandle, point: HoldPoint): Promise<void> {
  await waitUntil(`the background to come to ${point}`, async () => (await heardBy(page)).held === point);
}

async function heardBy(page: PopupHandle): Promise<Heard> {
  return page.evaluate(() => (globalThis as { heard?: Heard }).heard ?? {});
}
