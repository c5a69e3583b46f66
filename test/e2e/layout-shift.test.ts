import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyServer } from '../../lib/engine/vision/profiles/any-server.ts';
import type { PopupHandle } from '../browser/popup-handle.ts';
import { startContractServer, type ContractServer } from '../servers/contract/contract-server.ts';
import { EngineDesk } from './engine-desk.ts';
import { withBrowser } from './with-browser.ts';

/** What Chromium tells of a layout shift; the standard library does not know it yet. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Element | null }[];
}
interface Seen {
  /** In ms since the page began; undefined until the result's first frame is over. */
  paintedAt: number | undefined;
  readonly shifts: { readonly at: number; readonly what: string }[];
}
type Watched = typeof globalThis & { seen: Seen };

/** Frames enough for whatever comes by itself: a second drawing, a picture, the browser's agreement on a height. */
const manyFrames = 60;

// Firefox tells of no layout shifts; what stands still there is looked at in `stands-still.test.ts`.
describe('no layout shift after the first paint of a result', () => {
  let contract: ContractServer;
  let desk: EngineDesk;
  const stage = withBrowser('chromium', {
    async prepare() {
      desk = await EngineDesk.open(stage.browser);
    },
  });
  beforeAll(async () => {
    contract = await startContractServer(anyServer);
    contract.play((turn) =>
      turn.answerWell('{"merchant":"Harbour Market","date":"2026-03-12","total":22.99,"tax":18.51}'),
    );
  });
  afterAll(() => contract.close());

  test.each([
    ['the text, in the popup and kept open', 'Text', []],
    ['fields of the reader', 'Receipt', []],
    ['fields of a model, and what the picture says of them', 'Receipt', ['a model']],
  ])('%s', async (_name, task, engines) => {
    const { browser, server } = stage;
    await desk.setUp(
      engines.map(() => ({ profileId: 'any', baseUrl: contract.baseUrl, model: 'some-vision' })),
      'text',
    );
    const page = await browser.newPage(`${server.origin}/receipt.html`);
    await browser.readImageByContextMenu(page, '#picture', task);
    const coming = await browser.popup();
    await coming.evaluate(watch);
    await coming.waitForStatus('done');
    expect(await shiftsOf(coming)).toEqual([]);
    await coming.close();

    const there = await browser.openPopup(page);
    await there.evaluate(watch);
    await there.waitForStatus('done');
    expect(await shiftsOf(there)).toEqual([]);
    await there.click('Keep open beside the page');
    await there.waitUntilClosed();

    const panel = await browser.sidePanel();
    await panel.evaluate(watch);
    await panel.waitForStatus('done');
    expect(await shiftsOf(panel)).toEqual([]);
    await panel.close();
  });
});

async function shiftsOf(popup: PopupHandle): Promise<string[]> {
  return popup.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame++) await new Promise(requestAnimationFrame);
    const { shifts, paintedAt = Infinity } = (globalThis as Watched).seen;
    return shifts.filter(({ at }) => at >= paintedAt).map(({ at, what }) => `${Math.round(at)}: ${what}`);
  }, manyFrames);
}

/** Runs in the page: notes every shift since it began, and when the result's first frame is over. */
function watch(): void {
  const seen: Seen = { paintedAt: undefined, shifts: [] };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[])
      seen.shifts.push({
        at: entry.startTime,
        what: `${entry.value.toFixed(4)} ${entry.sources.map(({ node }) => node?.className ?? '').join(', ')}`,
      });
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    if (document.querySelector('main[data-status="done"]'))
      requestAnimationFrame(() => (seen.paintedAt ??= performance.now()));
    else requestAnimationFrame(look);
  };
  look();
}
