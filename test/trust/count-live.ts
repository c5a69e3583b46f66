import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { ChromiumBrowser } from '../browser/chromium-browser.ts';
import { FirefoxBrowser } from '../browser/firefox-browser.ts';

/** What is alive in the extension, after all garbage was collected. */
export interface Live {
  /** Of the whole background, in bytes: its heap in Chromium, its process in Firefox. */
  readonly memory: number;
  /** Blobs and bitmaps that something still refers to; only Chromium tells. */
  readonly handles?: number;
  /** The documents that the extension has open without being seen; only in Chromium. */
  readonly documents?: number;
}

interface ProcessInfo {
  readonly type: string;
  readonly memory: number;
}
declare const ChromeUtils: {
  requestProcInfo(): Promise<{ readonly children: readonly ProcessInfo[] }>;
};
declare const Cc: Record<
  string,
  { getService(kind: unknown): { minimizeMemoryUsage(done: () => void): void } }
>;
declare const Ci: { readonly nsIMemoryReporterManager: unknown };

/** Collects all garbage, and counts. */
export async function countLive(browser: ExtensionBrowser): Promise<Live> {
  if (browser instanceof FirefoxBrowser) return { memory: await browser.scope.run(extensionProcess) };
  if (!(browser instanceof ChromiumBrowser)) throw new Error('another browser');
  const worker = await browser.worker();
  const { client } = worker;
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  let handles = 0;
  for (const kind of ['Blob', 'ImageBitmap']) {
    const { result: prototype } = await client.send('Runtime.evaluate', { expression: `${kind}.prototype` });
    const { objects } = await client.send('Runtime.queryObjects', {
      prototypeObjectId: prototype.objectId ?? '',
      objectGroup: 'count',
    });
    const { result: length } = await client.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length; }',
      returnByValue: true,
    });
    handles += Number(length.value);
  }
  await client.send('Runtime.releaseObjectGroup', { objectGroup: 'count' });
  const documents = await worker.evaluate(
    async () => (await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length,
  );
  return { memory: usedSize, handles, documents };
}

/** Of the process of extensions, after Firefox has made itself small. */
async function extensionProcess(): Promise<number> {
  const manager = Cc['@mozilla.org/memory-reporter-manager;1']?.getService(Ci.nsIMemoryReporterManager);
  await new Promise<void>((resolve) => (manager ? manager.minimizeMemoryUsage(() => resolve()) : resolve()));
  const { children } = await ChromeUtils.requestProcInfo();
  return children.find(({ type }) => type === 'extension')?.memory ?? 0;
}
