import type { Page } from 'puppeteer-core';
import { launchChromium } from '../../browser/chromium-browser.ts';
import type { ExtensionBrowser } from '../../browser/extension-browser.ts';
import { dragOverOverlay } from '../../browser/overlay.ts';
import { startPageServer } from '../../servers/page-server.ts';
import { TesseractJs } from '../peers/tesseract-js.ts';
import type { Measure } from './measure.ts';
import { pairwise } from './pairwise.ts';

const runs = 7;

/** Ten lines of a page in its usual type; what is clipped is mostly that long or shorter. */
const lines = [
  'The harbour office opens at eight in the morning and',
  'closes when the last ferry has left for the islands.',
  'Tickets are sold on board; children under six travel',
  'free of charge, bicycles need a ticket of their own.',
  'In winter the crossing takes forty minutes, in summer',
  'a little less. Dogs are welcome on the upper deck and',
  'must be kept on a lead. The cafe serves soup, bread',
  'and coffee from 9:30 to 17:45 except on Mondays. For',
  'groups of more than 12 please call +44 20 7946 0018',
  'or write to tickets@harbour.example a week before.',
];

/** Where the text stands on the page, with some air, in CSS px. */
const region = { x: 40, y: 40, width: 460, height: 260 };

/**
 * From the gesture that takes a region to its text on the screen, warm, beside tesseract.js on the same
 * pixels in the same browser. Ours has the shot, the crop and the popup's opening in it; its time has not.
 */
export async function benchClip(): Promise<readonly Measure[]> {
  const server = await startPageServer();
  const browser = await launchChromium();
  try {
    server.serve('/ten-lines.html', { type: 'text/html', body: tenLines });
    const peer = await TesseractJs.open(browser, server);
    await peer.load();
    const page = await browser.newPage(`${server.origin}/ten-lines.html`);
    const shown: number[] = [];
    const told: number[] = [];
    const peers: number[] = [];
    // The first run warms both, and is not counted.
    for (let run = -1; run < runs; run += 1) {
      await page.bringToFront();
      await page.evaluate(changeLastLine, run + 1);
      const png = await page.screenshot({ clip: region });
      const own = await clipTime(browser, page);
      await peer.show(png, 'image/png');
      const { ms } = await peer.read();
      if (run < 0) continue;
      shown.push(own.shown);
      told.push(own.told);
      peers.push(ms);
    }
    return [
      { name: 'clip of 10 lines, from gesture to text in the popup', values: shown },
      { name: 'of which until the text is there, as the extension tells', values: told },
      { name: 'tesseract.js, from the same picture to text', values: peers },
      { name: 'clip / tesseract.js', values: pairwise(shown, peers), unit: '×' },
      { name: 'clip until the text is there / tesseract.js', values: pairwise(told, peers), unit: '×' },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Both ends are read from the computer's one clock. */
async function clipTime(browser: ExtensionBrowser, page: Page): Promise<{ shown: number; told: number }> {
  await browser.pressClipShortcut(page);
  const to = { x: region.x + region.width, y: region.y + region.height };
  await dragOverOverlay(page, region, to);
  const start = performance.timeOrigin + performance.now();
  await page.keyboard.press('Enter');
  const popup = await browser.popup();
  const end = await popup.evaluate(whenDone);
  const told = await popup.evaluate(elapsedOfLastRun);
  await popup.close();
  return { shown: end - start, told };
}

/** When the popup first shows a result, ms since the epoch; now, if it already does. */
function whenDone(): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('main[data-status="done"]') === null) return;
      observer.disconnect();
      resolve(performance.timeOrigin + performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { attributes: true, childList: true, subtree: true });
    look();
  });
}

function elapsedOfLastRun(): Promise<number> {
  interface Run {
    readonly result?: { readonly elapsedMs: number };
  }
  return new Promise((resolve) => {
    const port = chrome.runtime.connect({ name: 'extractions' });
    port.onMessage.addListener((known: readonly Run[]) => {
      port.disconnect();
      resolve(known.at(-1)?.result?.elapsedMs ?? Number.NaN);
    });
  });
}

function changeLastLine(run: number): void {
  const last = document.querySelector('p:last-of-type');
  if (last) last.textContent = `or write to tickets@harbour.example ${run} weeks before.`;
}

const tenLines = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ten lines</title><style>
body { margin: 50px; font: 16px/24px 'Liberation Sans', sans-serif; color: #222; background: white }
p { margin: 0; white-space: nowrap }
</style>${lines.map((line) => `<p>${line}</p>`).join('')}`;
