import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { ChromiumBrowser } from '../browser/chromium-browser.ts';
import { FirefoxBrowser } from '../browser/firefox-browser.ts';

/** What is alive in the extension, after all garbage was collected. */
export interface Live {
  /** Of the whole background, in bytes: its heap in Chromium, all that its process has allocated in Firefox. */
  readonly memory: number;
  /** Of the worker that reads, which Firefox has in the same process, in bytes: it stays as large as its largest picture was. */
  readonly reader?: number;
  /** Blobs and bitmaps that something still refers to; only Chromium tells. */
  readonly handles?: number;
  /** The documents that the extension has open without being seen; only in Chromium. */
  readonly documents?: number;
}

interface ProcessInfo {
  readonly type: string;
  readonly pid: number;
}
/** One line of what `about:memory` shows: `nonHeap` is 0, and amounts of `heap-allocated` and of `explicit/` are bytes. */
type Report = (process: string, path: string, kind: number, units: number, amount: number) => void;
interface MemoryReporter {
  minimizeMemoryUsage(done: () => void): void;
  getReports(report: Report, data: null, done: () => void, doneData: null, isAnonymous: boolean): void;
}
declare const ChromeUtils: {
  requestProcInfo(): Promise<{ readonly children: readonly ProcessInfo[] }>;
};
declare const Services: { readonly obs: { notifyObservers(subject: null, topic: string): void } };
declare const Cc: Record<string, { getService(kind: unknown): MemoryReporter }>;
declare const Ci: { readonly nsIMemoryReporterManager: unknown };

/** Collects all garbage, and counts. */
export async function countLive(browser: ExtensionBrowser): Promise<Live> {
  if (browser instanceof FirefoxBrowser) return browser.scope.run(extensionProcess);
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

/** What the process of extensions has asked for and not given back, once every process has made itself small. */
async function extensionProcess(): Promise<Live> {
  const manager = Cc['@mozilla.org/memory-reporter-manager;1']?.getService(Ci.nsIMemoryReporterManager);
  const { children } = await ChromeUtils.requestProcInfo();
  const { pid } = children.find(({ type }) => type === 'extension') ?? {};
  if (!manager || pid === undefined) throw new Error('Firefox tells nothing of its memory.');
  // As the button of about:memory: the first frees what the next then finds.
  for (let round = 0; round < 3; round++) {
    Services.obs.notifyObservers(null, 'child-mmu-request');
    await new Promise<void>((resolve) => manager.minimizeMemoryUsage(resolve));
  }
  let [explicit, reader] = [0, 0];
  const report: Report = (process, path, kind, _units, amount) => {
    if (!process.includes(`(pid ${pid})`)) return;
    if (path === 'heap-allocated' || (kind === 0 && path.startsWith('explicit/'))) explicit += amount;
    if (kind === 0 && path.startsWith('explicit/workers/')) reader += amount;
  };
  await new Promise<void>((resolve) => manager.getReports(report, null, resolve, null, false));
  return { memory: explicit - reader, reader };
}
