import { readFileSync } from 'node:fs';
import path from 'node:path';
import { launchChromium, type ChromiumBrowser } from '../../browser/chromium-browser.ts';
import { dropFiles } from '../../browser/drop-files.ts';
import { repositoryRoot } from '../../browser/extension-directory.ts';
import { startPageServer } from '../../servers/page-server.ts';
import { TesseractJs } from '../peers/tesseract-js.ts';
import type { Measure } from './measure.ts';
import { pairwise } from './pairwise.ts';
import { unlikeBefore } from './unlike-before.ts';

const runs = 5;
const picture = path.join(repositoryRoot, 'test/fixtures/pictures/receipt');

/**
 * From nothing running to the first line of a picture: the extension's page is opened with background and
 * reader ended, tesseract.js's page is opened anew. tesseract.js gives no line before it has read all.
 */
export async function benchCold(): Promise<readonly Measure[]> {
  const server = await startPageServer();
  const browser = await launchChromium();
  try {
    const peer = await TesseractJs.open(browser, server);
    const png = readFileSync(`${picture}.png`);
    const lines = readFileSync(`${picture}.txt`, 'utf8')
      .split('\n')
      .filter((line) => line.length > 8);
    const own: number[] = [];
    const peers: number[] = [];
    // The first run brings the files into the computer's memory for both.
    for (let run = -1; run < runs; run += 1) {
      const bytes = unlikeBefore(png, run + 1);
      const ms = await coldTime(browser, bytes, lines);
      server.serve('/peer/picture', { type: 'image/png', body: bytes });
      const { ms: peerMs } = await peer.coldRead();
      if (run < 0) continue;
      own.push(ms);
      peers.push(peerMs);
    }
    return [
      { name: 'cold, from opening the page to the first line', values: own },
      { name: 'tesseract.js, from opening the page to its text', values: peers },
      { name: 'cold / tesseract.js', values: pairwise(own, peers), unit: '×' },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

async function coldTime(
  browser: ChromiumBrowser,
  bytes: Uint8Array,
  lines: readonly string[],
): Promise<number> {
  const target = await browser.newPage('about:blank');
  const tabId = await browser.tabId(target).catch(() => undefined);
  const worker = await browser.worker();
  await worker.evaluate(() => chrome.offscreen.closeDocument().catch(() => undefined));
  await browser.killBackground();
  const start = performance.timeOrigin + performance.now();
  const popup = await browser.openPopupAsTab(tabId ?? 'own');
  await dropFiles(popup, { name: 'receipt.png', bytes });
  const end = await popup.evaluate(whenAnyStands, lines);
  await popup.evaluate(async () => {
    await chrome.runtime.sendMessage({ type: 'dismiss-all' });
  });
  await popup.close();
  await target.close();
  return end - start;
}

/** When the page first shows one of these lines, whatever the white space, ms since the epoch. */
function whenAnyStands(lines: readonly string[]): Promise<number> {
  const plain = (text: string) => text.replaceAll(/\s+/gu, '');
  return new Promise((resolve) => {
    const look = () => {
      const text = plain(document.body.innerText);
      if (!lines.some((line) => text.includes(plain(line)))) return;
      observer.disconnect();
      resolve(performance.timeOrigin + performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { characterData: true, childList: true, subtree: true });
    look();
  });
}
