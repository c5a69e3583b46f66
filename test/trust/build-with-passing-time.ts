import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from '../browser/find-browser.ts';
import type { PopupHandle } from '../browser/popup-handle.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { patchedBuild } from './patched-build.ts';

const script = fileURLToPath(new URL('passing-time.js', import.meta.url));

/** A copy of the build whose timers and clock can be put ahead. */
export function buildWithPassingTime(kind: BrowserKind): string {
  const source = readFileSync(script, 'utf8');
  const build = patchedBuild(kind, [
    { files: /^background\.js$/u, from: /^/u, to: source.replaceAll('$', '$$$$') },
    { files: /\.html$/u, from: '<head>', to: '<head><script src="/passing-time.js"></script>' },
  ]);
  copyFileSync(script, path.join(build, 'passing-time.js'));
  return build;
}

/**
 * Lets time pass in everything of the extension that is awake, asked from one of its pages.
 *
 * @param contexts parts of the paths of those in which it has to.
 * @returns which contexts it passed in, and how many timers went off there.
 */
export async function passTime(
  page: PopupHandle,
  ms: number,
  contexts: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  await page.evaluate(listen, ms);
  return waitUntil('time to have passed', async () => {
    const passed = await page.evaluate(heard);
    const isIn = (name: string) => Object.keys(passed).some((context) => context.includes(name));
    return contexts.every(isIn) ? passed : undefined;
  });
}

interface Listener {
  passed?: Record<string, number>;
}

function listen(ms: number): void {
  const channel = new BroadcastChannel('passing-time');
  const passed: Record<string, number> = {};
  (globalThis as Listener).passed = passed;
  channel.addEventListener('message', ({ data }: MessageEvent<{ passed?: string; fired?: number }>) => {
    if (data.passed !== undefined) passed[data.passed] = data.fired ?? 0;
  });
  channel.postMessage({ pass: ms });
}

function heard(): Record<string, number> {
  return (globalThis as Listener).passed ?? {};
}
