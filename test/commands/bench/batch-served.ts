import { waitUntil } from '../../browser/wait-until.ts';
import { launchExtension } from '../../browser/launch-extension.ts';
import type { PopupHandle } from '../../browser/popup-handle.ts';
import { batchStatus, openBatchPage } from '../../e2e/batch-page.ts';
import { EngineDesk } from '../../e2e/engine-desk.ts';
import { type Busyness, type BusyServer, startBusyServer } from '../../servers/busy-server.ts';
import type { Measure } from './measure.ts';

/** What is read at a server, and how many pictures. */
interface Served extends Busyness {
  readonly count: number;
  readonly endpoints?: number;
}

/** Of a service on the web whose storms come every so often. */
const storm = { everyMs: 16_000, lastsMs: 3_000 };

/** Enough rounds each that the first ones, in which the endpoint is felt for, count for little; the longest takes four minutes. */
const runs: readonly Served[] = [
  { latencyMs: 200, limit: 1, count: 100 },
  { latencyMs: 200, limit: 1, count: 100, refuses: true },
  { latencyMs: 200, limit: 4, count: 300 },
  { latencyMs: 200, limit: 4, count: 300, refuses: true },
  { latencyMs: 200, limit: 4, count: 400, refuses: true, storm },
  { latencyMs: 200, limit: 32, count: 300 },
  { latencyMs: 2_000, limit: 1, count: 30, refuses: true },
  { latencyMs: 2_000, limit: 4, count: 100 },
  { latencyMs: 2_000, limit: 4, count: 160, refuses: true, storm },
  { latencyMs: 2_000, limit: 32, count: 640 },
  { latencyMs: 20_000, limit: 1, count: 5 },
  { latencyMs: 20_000, limit: 4, count: 40 },
  { latencyMs: 20_000, limit: 32, count: 320 },
];

/** Read before anything is measured, so that the code is loaded. */
const first: Served = { latencyMs: 200, limit: 4, count: 20 };

/**
 * Many pictures in the built extension, in Chromium, of servers of known speed in processes of their own: what those allow beside
 * what was taken, from the click on. Pictures are photos of 1200 × 900 px, which the extension makes fit anew each. Where the
 * server is fast, beside it a page that makes and sends the same and does nothing else: what this machine can send at all.
 */
export async function benchBatchServed(): Promise<readonly Measure[]> {
  const browser = await launchExtension('chromium', { anyCertificate: true });
  try {
    const desk = await EngineDesk.open(browser, 'https://127.0.0.1');
    await tookMs(desk, first);
    const measures: Measure[] = [];
    for (const served of runs) {
      const found = await measured(desk, served);
      for (const { name, values } of found) console.error(name, ...values);
      measures.push(...found);
    }
    const common = { count: 60, limit: 4, latencyMs: 2_000 };
    const [one, two] = [await tookMs(desk, common), await tookMs(desk, { ...common, endpoints: 2 })];
    const name = 'served, 2 s, limit 4: two endpoints / one';
    return [...measures, { name, values: [one / two], unit: '×' }];
  } finally {
    await browser.close();
  }
}

async function measured(desk: EngineDesk, served: Served): Promise<readonly Measure[]> {
  const { latencyMs, limit } = served;
  const [ideal, took] = [idealMs(served), await tookMs(desk, served)];
  const how = served.storm ? '429 storms' : served.refuses ? 'more is refused' : 'more waits';
  const name = `served, ${latencyMs / 1000} s, limit ${limit}, ${how}`;
  const alone = latencyMs < 2_000 && !served.storm ? [await aloneMs(desk, served)] : [];
  return [
    { name: `${name}: ideal`, values: [ideal] },
    { name: `${name}: ours`, values: [took] },
    { name: `${name}: of ideal`, values: [ideal / took], unit: '×' },
    ...alone.flatMap((ms): readonly Measure[] => [
      { name: `${name}: a page alone`, values: [ms] },
      { name: `${name}: of a page alone`, values: [ms / took], unit: '×' },
    ]),
  ];
}

/** The least time in which these endpoints can answer so many: full from the first moment on, storms waited out. */
function idealMs({ count, limit, latencyMs, endpoints = 1, storm: storms }: Served): number {
  let left = count;
  let now = 0;
  while (left > 0) {
    const into = storms && now >= storms.everyMs ? now % storms.everyMs : Number.POSITIVE_INFINITY;
    if (storms && into < storms.lastsMs) now += storms.lastsMs - into;
    now += latencyMs;
    left -= limit * endpoints;
  }
  return now;
}

async function tookMs(desk: EngineDesk, served: Served): Promise<number> {
  const { count, endpoints = 1, ...busyness } = served;
  const servers = await Promise.all(Array.from({ length: endpoints }, () => startBusyServer(busyness)));
  const { page } = desk;
  try {
    const [baseUrl, ...otherBaseUrls] = servers.map((server) => server.baseUrl);
    if (!baseUrl) throw new Error('no server');
    await desk.setUp([{ profileId: 'vllm', baseUrl, model: 'm', otherBaseUrls }], 'data');
    // The page of the time before is not taken for the new one.
    await page.evaluateExpression("document.querySelector('main')?.removeAttribute('data-status')");
    await openBatchPage(page);
    await page.evaluate(dropPhotos, count);
    const shown = new Intl.NumberFormat('en').format(count);
    await waitUntil('the count', async () => (await page.text('.batch-count')).includes(shown), {
      timeoutMs: 60_000,
    });
    const startedAt = Date.now();
    await page.click('#start');
    const tookUntil = await lastAnswer(servers, count);
    await waitUntil('the end', async () => (await batchStatus(page)) === 'finished');
    await noneFailed(page);
    return tookUntil - startedAt;
  } finally {
    await desk.ask({ type: 'control-batch', action: 'drop' });
    await Promise.all(servers.map((server) => server.close()));
  }
}

/** How long a page takes that makes the same bodies and sends as many at a time as the server takes, and does nothing else. */
async function aloneMs({ page }: EngineDesk, { count, ...busyness }: Served): Promise<number> {
  const server = await startBusyServer(busyness);
  try {
    const startedAt = Date.now();
    await page.evaluate(sendPhotos, server.baseUrl.href, busyness.limit, count);
    return (await lastAnswer([server], count)) - startedAt;
  } finally {
    await server.close();
  }
}

/** The longest that a run may take, in ms: that of latencies of 20 s takes four minutes. */
const longestRunMs = 15 * 60_000;

/** When so many had been answered, in ms since the epoch. Asked of the servers: what asked the page would take its time. */
async function lastAnswer(servers: readonly BusyServer[], count: number): Promise<number> {
  const deadline = Date.now() + longestRunMs;
  while (Date.now() < deadline) {
    const records = await Promise.all(servers.map((server) => server.record()));
    const answered = records.reduce((sum, record) => sum + record.answered, 0);
    if (answered >= count) return Math.max(...records.map(({ lastAt }) => lastAt));
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`Fewer than ${count} pictures were answered in ${longestRunMs / 1000} s.`);
}

async function noneFailed(page: PopupHandle): Promise<void> {
  const text = await page.text('.batch-head');
  if (text.includes('Not read')) throw new Error(text);
}

/** Drops as many photos as told, drawn in the page. */
async function dropPhotos(count: number): Promise<void> {
  const canvas = new OffscreenCanvas(1200, 900);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  for (let at = 0; at < 900; at++) {
    context.fillStyle = `hsl(${(at * 37) % 360} 60% ${40 + (at % 50)}%)`;
    context.fillRect((at % 30) * 40, Math.floor(at / 30) * 30, 40, 30);
  }
  const photo = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  Object.assign(globalThis, { photo });
  const dataTransfer = new DataTransfer();
  for (let at = 0; at < count; at++)
    dataTransfer.items.add(new File([photo], `photo-${at + 1}.jpg`, { type: 'image/jpeg' }));
  const options = { bubbles: true, cancelable: true, dataTransfer };
  document.querySelector('main')?.dispatchEvent(new DragEvent('drop', options));
}

/** Makes as many bodies as told of the photo that was dropped before, and sends them, so many at a time. */
async function sendPhotos(baseUrl: string, limit: number, count: number): Promise<void> {
  const { photo } = globalThis as unknown as { photo: Blob };
  const made = async () => {
    const bitmap = await createImageBitmap(photo);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
    const encoded = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.88 });
    const base64 = new Uint8Array(await encoded.arrayBuffer()).toBase64();
    return JSON.stringify({ image_url: { url: `data:image/jpeg;base64,${base64}` } });
  };
  const address = new URL('chat/completions', baseUrl);
  let left = count;
  // Each has its next one made while its last one is answered.
  const sender = async () => {
    let next = left-- > 0 ? made() : undefined;
    while (next) {
      const body = await next;
      const answered = fetch(address, { method: 'POST', body }).then((response) => response.text());
      next = left-- > 0 ? made() : undefined;
      await answered;
    }
  };
  await Promise.all(Array.from({ length: limit }, sender));
}
