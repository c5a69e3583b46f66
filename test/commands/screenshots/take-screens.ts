import type { Page } from 'puppeteer-core';
import { anyServer } from '../../../lib/engine/vision/profiles/any-server.ts';
import { dropFiles } from '../../browser/drop-files.ts';
import type { ExtensionBrowser } from '../../browser/extension-browser.ts';
import { asPng } from '../../browser/page-surface.ts';
import type { PopupHandle } from '../../browser/popup-handle.ts';
import { waitUntil } from '../../browser/wait-until.ts';
import { EngineDesk } from '../../e2e/engine-desk.ts';
import type { PageServer } from '../../servers/page-server.ts';

/** Where screens are taken of, and to. */
interface Takes {
  readonly browser: ExtensionBrowser;
  readonly server: PageServer;
  /** The file for a screen's name. */
  file(name: string): string;
}

/** As wide as the design, in CSS px. */
const pageWidth = 1280;

/** The settings' sections, as their addresses name them. */
const sections = ['engines', 'tasks', 'reading', 'privacy', 'shortcuts', 'appearance', 'about'];

/** Takes a picture of every screen, with nothing in them that depends on their language. */
export async function takeScreens(takes: Takes): Promise<void> {
  await takeReceipt(takes);
  await takeTable(takes);
  await takeFailure(takes);
  for (const section of sections)
    await takePage(takes, `options.html#${section}`, `settings-${section}`, async (page) => {
      if (section === 'tasks') await openBuilder(page);
    });
  await takePage(takes, 'welcome.html', 'welcome');
  await takePage(takes, 'batch.html', 'batch');
  await takeBlackingOut(takes);
}

async function takeReceipt({ browser, server, file }: Takes): Promise<void> {
  const receipt = await browser.newPage(`${server.origin}/receipt.html`);
  const popup = await readAs(browser, receipt, 'Receipt');
  await popup.click('[data-field="total"] .field-value');
  await popup.screenshot(file('fields'));
  await (await receipt.$('figure'))?.screenshot({ path: asPng(file('page')) });
  await popup.click('.segments label:last-of-type');
  await popup.screenshot(file('text'));
  await popup.click('.back');
  await popup.waitForStatus('ready');
  await popup.screenshot(file('ready'));
  await popup.close();
}

async function takeTable({ browser, server, file }: Takes): Promise<void> {
  server.serve('/table.html', { type: 'text/html', body: '<img id="picture" src="/pictures/table.png">' });
  const page = await browser.newPage(`${server.origin}/table.html`);
  const popup = await readAs(browser, page, 'Table');
  await popup.click('td');
  await popup.screenshot(file('table'));
  await popup.close();
}

async function takeFailure({ browser, file }: Takes): Promise<void> {
  const popup = await browser.openPopupAsTab('own');
  await popup.waitForStatus('ready');
  await dropFiles(popup, { name: 'empty.png', bytes: new Uint8Array() });
  await waitUntil('the sentence', () => popup.has('#error-title'));
  await popup.screenshot(file('failure'));
  await popup.close();
}

/** A page of the extension, all of its height. */
async function takePage(
  { browser, file }: Takes,
  address: string,
  name: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage(`${browser.extensionOrigin}/${address}`);
  await prepare?.(page);
  await page.setViewport({ width: pageWidth, height: await wholeHeight(page) });
  await page.screenshot({ path: asPng(file(name)) });
  await page.close();
}

/** The height of all of a page in CSS px, once it has been the same for some frames. */
async function wholeHeight(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let height = 0;
    for (let same = 0; same < 30; same++) {
      await new Promise(requestAnimationFrame);
      const { scrollHeight } = document.documentElement;
      if (scrollHeight !== height) same = 0;
      height = scrollHeight;
    }
    return height;
  });
}

/** A copy of the receipt's task in the builder, with one field's rules open. */
async function openBuilder(page: Page): Promise<void> {
  await page.waitForSelector('select[name="from"]');
  await page.select('select[name="from"]', 'receipt');
  await page.click('.new-task button.primary');
  await page.waitForSelector('.field-row');
  await page.click('.field-row button[name="rules"]');
}

/** An engine that wants parts blacked out first, in the settings, and its question before a picture leaves. */
async function takeBlackingOut(takes: Takes): Promise<void> {
  const { browser, server, file } = takes;
  const desk = await EngineDesk.open(browser);
  const engine = { profileId: anyServer.id, baseUrl: new URL(server.origin), model: 'some-vision' };
  await desk.setUp([{ ...engine, redactFirst: true }], 'receipt');
  const page = await browser.newPage(`${server.origin}/receipt.html`);
  await browser.readImageByContextMenu(page, '#picture', 'Receipt');
  const popup = await browser.popup();
  await popup.waitForStatus('asking');
  await popup.click('[name="add-box"]');
  await popup.screenshot(file('blacking-out'));
  await popup.close();
  await takePage(takes, 'options.html#engines', 'settings-engines-own');
}

async function readAs(browser: ExtensionBrowser, page: Page, title: string): Promise<PopupHandle> {
  await browser.readImageByContextMenu(page, '#picture', title);
  const popup = await browser.popup();
  await popup.waitForStatus('done');
  return popup;
}
