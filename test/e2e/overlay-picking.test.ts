import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import {
  dragOverOverlay,
  takeRegionInOverlay,
  waitForNoOverlay,
  waitForOverlay,
} from '../browser/overlay.ts';
import { chromiumUnlessLong } from './chromium-unless-long.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { readPixelCard, type CardCrop } from './pixel-card.ts';
import { takenPicture } from './taken-picture.ts';
import { withBrowser } from './with-browser.ts';

/** Two pictures that show fewer pixels than they have, the second of another site. */
const pictures = `<!doctype html><title>Pictures</title><style>img { display: block; margin: 20px; }</style>
  <img id="own" src="/pictures/low-contrast.png" width="280" alt="A form">
  <img id="foreign" src="{{otherOrigin}}/pictures/low-contrast.png" width="280" alt="Another">
  <script>
    window.seen = [];
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'mousemove', 'mousedown', 'mouseup', 'click',
      'dblclick', 'keydown', 'keyup', 'wheel', 'contextmenu'])
      addEventListener(type, () => seen.push(type), true);
  </script>`;

interface PageWithList {
  seen: string[];
}

describeInBrowsers(
  'picking in the overlay',
  (kind) => {
    const stage = withBrowser(kind);

    async function openOverlay(address: string): Promise<Page> {
      const { server, browser } = stage;
      server.serve('/pictures.html', {
        type: 'text/html',
        body: pictures.replace('{{otherOrigin}}', server.otherOrigin),
      });
      const page = await browser.newPage(server.origin + address);
      await browser.pressClipShortcut(page);
      await waitForOverlay(page);
      await page.evaluate(() => (globalThis as unknown as PageWithList).seen?.splice(0));
      return page;
    }

    async function taken(): Promise<CardCrop> {
      return readPixelCard((await takenPicture(stage.browser)).png);
    }

    test('what is picked is what was there at the gesture: an open hover menu, before the page changed', async () => {
      stage.server.serve('/menu.html', {
        type: 'text/html',
        body: `<!doctype html><title>Menu</title><style>
        body { margin: 0; } #menu { width: 300px; height: 200px; background: rgb(200, 0, 0); }
        #menu:hover { background: rgb(0, 160, 0); }</style><div id="menu"></div>`,
      });
      const page = await stage.browser.newPage(`${stage.server.origin}/menu.html`);
      await page.mouse.move(150, 100);
      await stage.browser.pressClipShortcut(page);
      await waitForOverlay(page);
      await page.evaluate(() => document.querySelector('#menu')?.remove());
      await takeRegionInOverlay(page, { x: 20, y: 20 }, { x: 120, y: 120 });
      const { png } = await takenPicture(stage.browser);
      expect([png.width, png.height, ...png.data.subarray(0, 3)]).toEqual([100, 100, 0, 160, 0]);
    });

    test('a region is adjusted by its handles, by dragging and by the arrow keys', async () => {
      const page = await openOverlay('/pixel-card.html');
      await dragOverOverlay(page, { x: 40, y: 140 }, { x: 240, y: 240 });
      // The lower right handle, then the inside.
      await dragOverOverlay(page, { x: 240, y: 240 }, { x: 250, y: 260 });
      await dragOverOverlay(page, { x: 100, y: 200 }, { x: 130, y: 205 });
      await page.keyboard.press('ArrowRight');
      await pressWith(page, 'Shift', 'ArrowDown');
      await pressWith(page, 'Alt', 'ArrowLeft');
      await page.keyboard.press('Enter');
      expect(await taken()).toEqual({ left: 71, top: 155, width: 209, height: 120, wrongPixels: 0 });
    });

    test('Space moves what is being drawn; the button beside it takes it; A takes it again', async () => {
      const page = await openOverlay('/pixel-card.html');
      await page.mouse.move(50, 150);
      await page.mouse.down();
      await page.mouse.move(100, 190);
      await page.keyboard.down(' ');
      await page.mouse.move(120, 200);
      await page.keyboard.up(' ');
      await page.mouse.move(190, 260);
      await page.mouse.up();
      await page.mouse.click(190 - 20, 260 + 28);
      const expected = { left: 70, top: 160, width: 120, height: 100, wrongPixels: 0 };
      expect(await taken()).toEqual(expected);
      await stage.browser.pressClipShortcut(page);
      await waitForOverlay(page);
      await page.keyboard.press('a');
      expect(await taken()).toEqual(expected);
    });

    test('a double click takes it, and a click elsewhere lets it go', async () => {
      const page = await openOverlay('/pixel-card.html');
      await dragOverOverlay(page, { x: 40, y: 140 }, { x: 240, y: 240 });
      await page.mouse.click(500, 400);
      await dragOverOverlay(page, { x: 300, y: 140 }, { x: 400, y: 240 });
      await page.mouse.click(350, 190, { count: 2 });
      expect(await taken()).toMatchObject({ left: 300, top: 140, width: 100, height: 100 });
    });

    test('a click takes the picture under the pointer, with its own pixels', async () => {
      const page = await openOverlay('/pictures.html');
      await page.mouse.move(90, 60);
      await page.mouse.click(100, 60);
      const { png, run } = await takenPicture(stage.browser);
      expect([run?.picture?.method, png.width]).toEqual(['element-pixels', 560]);
      expect(await seenBy(page)).toEqual([]);
    });

    test('a picture that the page may not read is cut from the frozen view', async () => {
      const page = await openOverlay('/pictures.html');
      const box = await page.$eval('#foreign', (picture) => {
        const { x, y, width, height } = picture.getBoundingClientRect();
        return { x, y, width, height };
      });
      await page.mouse.click(box.x + 50, box.y + 20);
      const { png, run } = await takenPicture(stage.browser);
      expect(run?.picture?.method).toBe('screen-crop');
      expect([png.width, png.height]).toEqual([280, Math.round(box.y + box.height) - Math.round(box.y)]);
    });

    test('Tab walks through the pictures, Enter takes one', async () => {
      const page = await openOverlay('/pictures.html');
      for (const key of ['Tab', 'Tab', 'Enter'] as const) await page.keyboard.press(key);
      expect((await takenPicture(stage.browser)).run?.picture?.method).toBe('screen-crop');
      expect(await seenBy(page)).toEqual([]);
    });

    test('a view that is not the frozen one any more closes it', async () => {
      const page = await openOverlay('/pictures.html');
      await stage.browser.setPageZoom(page, 1.25);
      await waitForNoOverlay(page);
      await stage.browser.setPageZoom(page, 1);
    });

    test('leaves focus, selection, scroll and nodes as they were', async () => {
      const { server, browser } = stage;
      server.serve('/form.html', {
        type: 'text/html',
        body: `<!doctype html><title>Form</title><p id="text">Some text</p><input id="field" value="abcdef">
        <div style="height: 3000px"></div>`,
      });
      const page = await browser.newPage(`${server.origin}/form.html`);
      await page.evaluate(() => {
        scrollTo(0, 8);
        const field = document.querySelector<HTMLInputElement>('#field');
        field?.focus();
        field?.setSelectionRange(2, 4);
      });
      await browser.pressClipShortcut(page);
      await waitForOverlay(page);
      const before = await pageState(page);
      await page.mouse.wheel({ deltaY: 300 });
      await takeRegionInOverlay(page, { x: 40, y: 140 }, { x: 240, y: 240 });
      await takenPicture(browser);
      expect(await pageState(page)).toEqual({
        ...before,
        nodes: 0,
        focused: 'field',
        range: [2, 4],
        scrolled: 8,
      });
    });
  },
  chromiumUnlessLong,
);

/** The events that the page's own listeners got since the overlay stood. */
async function seenBy(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as PageWithList).seen);
}

async function pressWith(page: Page, modifier: 'Shift' | 'Alt', key: 'ArrowDown' | 'ArrowLeft') {
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
}

function pageState(page: Page) {
  return page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#field');
    return {
      scrolled: scrollY,
      focused: document.activeElement?.id ?? '',
      range: [field?.selectionStart, field?.selectionEnd],
      styles: document.documentElement.getAttributeNames().length + document.body.getAttributeNames().length,
      nodes: document.querySelectorAll('html > :not(head, body)').length,
    };
  });
}
