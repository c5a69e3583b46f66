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

const latencies = [200, 2_000, 20_000];
const limits = [1, 4, 32];

/**
 * Many pictures in the built extension, in Chromium, of servers of known speed in processes of their own: what those allow beside
 * what was taken, from the click on. Pictures are photos of 1200 × 900 px, which the extension makes fit anew each.
 */
export async function benchBatchServed(): Promise<readonly Measure[]> {
  const browser = await launchExtension('chromium', { anyCertificate: true });
  try {
    const desk = await EngineDesk.open(browser, 'https://127.0.0.1');
    const measures: Measure[] = [];
    for (const latencyMs of latencies) {
      for (const limit of limits) {
        const count = limit * roundsOf(latencyMs);
        measures.push(...(await measured(desk, 'waits', { count, limit, latencyMs })));
        const storm = { everyMs: Math.max(10_000, latencyMs * 8), lastsMs: 3_000 };
        if (latencyMs < 20_000)
          measures.push(
            ...(await measured(desk, '429 storms', { count, limit, latencyMs, refuses: true, storm })),
          );
      }
    }
    const common = { count: 400, limit: 4, latencyMs: 200 };
    const [one, two] = [await tookMs(desk, common), await tookMs(desk, { ...common, endpoints: 2 })];
    measures.push({
      name: 'served, 0.2 s, limit 4: two endpoints / one',
      values: [one / two],
      unit: '×',
    });
    return measures;
  } finally {
    await browser.close();
  }
}

/** As many rounds as let the first ones, in which the endpoint is felt for, count for little. */
function roundsOf(latencyMs: number): number {
  return { 200: 150, 2_000: 40, 20_000: 30 }[latencyMs] ?? 30;
}

async function measured(desk: EngineDesk, how: string, served: Served): Promise<readonly Measure[]> {
  const { latencyMs, limit } = served;
  const [ideal, took] = [idealMs(served), await tookMs(desk, served)];
  const name = `served, ${latencyMs / 1000} s, limit ${limit}, ${how}`;
  return [
    { name: `${name}: ideal`, values: [ideal] },
    { name: `${name}: ours`, values: [took] },
    { name: `${name}: of ideal`, values: [ideal / took], unit: '×' },
  ];
}

/** The least time in which these endpoints can answer so many: full from the first moment on, storms waited out. */
function idealMs({ count, limit, latencyMs, endpoints = 1, storm }: Served): number {
  let left = count;
  let now = 0;
  while (left > 0) {
    const into = storm && now >= storm.everyMs ? now % storm.everyMs : Number.POSITIVE_INFINITY;
    if (storm && into < storm.lastsMs) now += storm.lastsMs - into;
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
    const [first, ...others] = servers.map(({ baseUrl }) => baseUrl);
    if (!first) throw new Error('no server');
    await desk.setUp([{ profileId: 'vllm', baseUrl: first, model: 'm', otherBaseUrls: others }], 'data');
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
  const dataTransfer = new DataTransfer();
  for (let at = 0; at < count; at++)
    dataTransfer.items.add(new File([photo], `photo-${at + 1}.jpg`, { type: 'image/jpeg' }));
  const options = { bubbles: true, cancelable: true, dataTransfer };
  document.querySelector('main')?.dispatchEvent(new DragEvent('drop', options));
}
