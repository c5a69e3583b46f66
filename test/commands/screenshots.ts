import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { repositoryRoot } from '../browser/extension-directory.ts';
import type { BrowserKind } from '../browser/find-browser.ts';
import { launchExtension } from '../browser/launch-extension.ts';
import { asPng } from '../browser/page-surface.ts';
import type { PopupHandle } from '../browser/popup-handle.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { type PageServer, startPageServer } from '../servers/page-server.ts';
import { buildGallery } from '../gallery/build-gallery.ts';
import { buildExtension } from './build-extension.ts';

const output = path.join(repositoryRoot, '.output/screenshots');
/** How the gallery is taken: parts of its address, see `test/gallery/look.ts`. */
const galleryLooks = ['theme=light', 'theme=dark', 'dir=rtl', 'text=200', 'words=long'];
const readmePicture = path.join(repositoryRoot, 'docs/screenshot.png');

await main().catch((thrown: unknown) => {
  console.error(thrown instanceof Error ? thrown.message : String(thrown));
  process.exitCode = 1;
});

/** Builds the extension and takes a picture of every screen, light and dark, and the README's own. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } });
  const kind = values.browser;
  if (kind !== 'chromium' && kind !== 'firefox') {
    throw new Error(`--browser is chromium or firefox, not "${kind}".`);
  }
  buildExtension();
  mkdirSync(output, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) await takeAll(kind, colorScheme);
  await takeGallery(kind);
  console.log(`Pictures: ${path.relative(process.cwd(), output)}`);
}

/** Every component in every state, in every look: one long picture each. */
async function takeGallery(kind: BrowserKind): Promise<void> {
  const { html } = await buildGallery();
  const server = await startPageServer();
  const browser = await launchExtension(kind, { windowSize: { width: 1760, height: 1000 } });
  server.serve('/gallery.html', { type: 'text/html; charset=utf-8', body: html });
  try {
    for (const place of ['popup', 'settings'])
      for (const look of galleryLooks) {
        const page = await browser.newPage(`${server.origin}/gallery.html?place=${place}&${look}`);
        const file = path.join(output, `gallery-${place}-${look.replaceAll(/\W/gu, '-')}.png`);
        await page.screenshot({ path: asPng(file), fullPage: true });
        await page.close();
      }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function takeAll(kind: BrowserKind, colorScheme: 'light' | 'dark'): Promise<void> {
  const server = await startPageServer();
  const browser = await launchExtension(kind, {
    colorScheme,
    windowSize: { width: 1000, height: 900 },
    screenSize: { width: 1280, height: 1024 },
  });
  const file = (name: string) => path.join(output, `${kind}-${colorScheme}-${name}.png`);
  try {
    const receipt = await browser.newPage(`${server.origin}/receipt.html`);
    const popup = await readAs(browser, receipt, 'Receipt');
    await popup.click('[data-field="total"] .field-value');
    await popup.screenshot(file('fields'));
    await (await receipt.$('figure'))?.screenshot({ path: asPng(file('page')) });
    await popup.click('Text');
    await popup.screenshot(file('text'));
    await popup.click('Back');
    await popup.waitForStatus('ready');
    await popup.screenshot(file('ready'));
    await popup.close();
    await takeTable(browser, server, file('table'));
    await takeFailure(browser, file('failure'));
    for (const section of ['engines', 'tasks', 'reading', 'privacy', 'shortcuts', 'appearance', 'about']) {
      const page = await browser.newPage(`${browser.extensionOrigin}/options.html#${section}`);
      if (section === 'tasks') await openBuilder(page);
      await page.screenshot({ path: asPng(file(`settings-${section}`)), fullPage: true });
      await page.close();
    }
    if (kind === 'chromium' && colorScheme === 'light') {
      await drawReadmePicture(browser, server, file('page'), file('fields'));
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A copy of the receipt's task in the builder, with one field's rules open. */
async function openBuilder(page: Page): Promise<void> {
  await page.waitForSelector('select[name="from"]');
  await page.select('select[name="from"]', 'receipt');
  await page.click('.new-task button.primary');
  await page.waitForSelector('.field-row');
  await page.click('.field-row button[name="rules"]');
}

async function readAs(browser: ExtensionBrowser, page: Page, title: string): Promise<PopupHandle> {
  await browser.readImageByContextMenu(page, '#picture', title);
  const popup = await browser.popup();
  await popup.waitForStatus('done');
  return popup;
}

async function takeTable(browser: ExtensionBrowser, server: PageServer, file: string): Promise<void> {
  server.serve('/table.html', { type: 'text/html', body: '<img id="picture" src="/pictures/table.png">' });
  const page = await browser.newPage(`${server.origin}/table.html`);
  const popup = await readAs(browser, page, 'Table');
  await popup.click('td');
  await popup.screenshot(file);
  await popup.close();
}

async function takeFailure(browser: ExtensionBrowser, file: string): Promise<void> {
  const popup = await browser.openPopupAsTab('own');
  await popup.waitForStatus('ready');
  await popup.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([], 'empty.png'));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await waitUntil('the sentence', () => popup.has('#error-title'));
  await popup.screenshot(file);
}

/** The page and, over it, the popup as the toolbar shows it. */
async function drawReadmePicture(
  browser: ExtensionBrowser,
  server: PageServer,
  pageFile: string,
  popupFile: string,
): Promise<void> {
  const [page, popup] = [pageFile, popupFile].map((file) => readFileSync(file));
  server.serve('/page.png', { type: 'image/png', body: page ?? '' });
  server.serve('/popup.png', { type: 'image/png', body: popup ?? '' });
  server.serve('/readme.html', {
    type: 'text/html',
    body: `<!doctype html><style>
      body { margin: 0; display: flex; gap: 50px; align-items: center; padding: 24px; background: #e8e8e3; width: fit-content }
      #popup { border: 1px solid #c9c9c2; box-shadow: 0 8px 24px #0003 }
    </style><img src="/page.png"><img id="popup" src="/popup.png">`,
  });
  const drawn = await browser.newPage(`${server.origin}/readme.html`);
  const shot = await (await drawn.$('body'))?.screenshot();
  if (shot) writeFileSync(readmePicture, shot);
  await drawn.close();
}
