import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { launchExtension } from '../browser/launch-extension.ts';
import { pressNativeKeys, takeFromNativeMenu } from '../browser/native-input.ts';
import { startXvfb, whyNoXvfb, type Xvfb } from '../browser/xvfb.ts';
import { startPageServer, type PageServer } from '../servers/page-server.ts';

const missing = whyNoXvfb();
if (missing !== undefined) console.warn(`\n*** NOT TESTED: the native menu and keys. ${missing}. ***\n`);

describe.skipIf(missing !== undefined)('Chromium with a screen, a pointer and a keyboard', () => {
  let screen: Xvfb;
  let server: PageServer;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    screen = await startXvfb();
    server = await startPageServer();
    browser = await launchExtension('chromium', { headless: false, display: screen.display });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    screen?.stop();
  });

  test("reads a picture from the browser's own menu", async () => {
    const page = await browser.newPage(`${server.origin}/receipt.html`);
    // From below: Inspect, then "Read as", which opens to the right.
    await takeFromNativeMenu(screen, page, '#picture', ['Up', 'Up', 'Right', 'Return']);
    const popup = await browser.popup();
    await popup.waitForStatus('done');
    expect(await popup.text('#result-text')).toContain('Harbour Market');
    await popup.close();
  });

  test("starts a clip from the browser's own shortcut", async () => {
    const page = await browser.newPage(`${server.origin}/receipt.html`);
    await pressNativeKeys(screen, page, 'alt+shift+s');
    const box = await page.$eval('#picture', (picture) => picture.getBoundingClientRect().toJSON());
    const { left, top, right, bottom } = box as DOMRect;
    await browser.takeRegion(page, { x: left, y: top }, { x: right, y: bottom });
    const popup = await browser.popup();
    await popup.waitForStatus('done');
    expect(await popup.text('#result-text')).toContain('Harbour Market');
  });
});
