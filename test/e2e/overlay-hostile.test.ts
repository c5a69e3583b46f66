import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import {
  dragOverOverlay,
  takeRegionInOverlay,
  waitForNoOverlay,
  waitForOverlay,
} from '../browser/overlay.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { chromiumUnlessLong } from './chromium-unless-long.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { takenPicture } from './taken-picture.ts';
import { withBrowser } from './with-browser.ts';

const from = { x: 40, y: 140 };
const to = { x: 240, y: 240 };

/** What pages do to an overlay, on purpose or not. */
const pages: Record<string, string> = {
  'hides, fades, turns and unsets everything': `<style>
      * { all: unset; pointer-events: none !important; }
      html { transform: rotate(9deg) scale(0.7); filter: invert(1); opacity: 0.4; }
      html > div { display: none !important; opacity: 0 !important; visibility: hidden !important;
        position: static !important; animation: gone 1s infinite; }
      @keyframes gone { from, to { opacity: 0; visibility: hidden } }
    </style>`,
  'swallows every pointer and key event': `<script>
      for (const type of ['pointerdown', 'pointermove', 'pointerup', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup'])
        addEventListener(type, (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, true);
    </script>`,
  'patches attachShadow and other things that a script might use [B76]': `<script>
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function () { document.title = 'leaked'; return attach.call(this, { mode: 'open' }); };
      for (const name of ['showPopover', 'append', 'focus', 'setPointerCapture'])
        (HTMLElement.prototype[name] ? HTMLElement.prototype : Element.prototype)[name] = () => { document.title = 'leaked'; };
      Document.prototype.createElement = () => { document.title = 'leaked'; };
      window.requestAnimationFrame = window.setTimeout = window.createImageBitmap = () => 0;
    </script>`,
  'has a full-screen layer that lets nothing through': `<style>#layer { position: fixed; inset: 0; z-index: 2147483647; }</style>
    <div id="layer" popover="manual"></div><script>layer.showPopover()</script>`,
  'removes what it does not know, once': `<script>
      new MutationObserver((changes, self) => {
        for (const node of changes.flatMap((change) => [...change.addedNodes])) { self.disconnect(); node.remove(); }
      }).observe(document.documentElement, { childList: true });
    </script>`,
};

/** What takes the machine longest: only `npm run test:long` has time for it. */
const heavyPages: Record<string, string> = {
  'has 10,000 pictures': `<script>
      for (let i = 0; i < 10000; i++) document.body.append(Object.assign(new Image(8, 8), { src: '/pictures/small.png' }));
    </script>`,
  'draws on a canvas without end': `<canvas width="3000" height="3000"></canvas><script>
      const draw = () => { document.querySelector('canvas').getContext('2d').fillRect(0, 0, 3000, 3000); requestAnimationFrame(draw); };
      draw();
    </script>`,
};

describeInBrowsers(
  'the overlay on a page that',
  (kind) => {
    const stage = withBrowser(kind);

    async function open(body: string): Promise<Page> {
      stage.server.serve('/hostile.html', {
        type: 'text/html',
        body: `<!doctype html><title>Hostile</title><body style="background: #efe">${body}`,
      });
      const page = await stage.browser.newPage(`${stage.server.origin}/hostile.html`);
      await stage.browser.pressClipShortcut(page);
      return page;
    }

    async function takes(page: Page): Promise<void> {
      await takeRegionInOverlay(page, from, to);
      const { png } = await takenPicture(stage.browser);
      expect([png.width, png.height]).toEqual([200, 100]);
    }

    test.each(Object.entries(import.meta.env.MODE === 'long' ? { ...pages, ...heavyPages } : pages))(
      '%s',
      async (_name, body) => {
        const page = await open(body);
        await takes(page);
        expect(await page.title()).toBe('Hostile');
        await page.close();
      },
    );

    test('opens a dialog above it [T43 F63]', async () => {
      const page = await open('<dialog>Mine</dialog>');
      await waitForOverlay(page);
      await page.evaluate(() => document.querySelector('dialog')?.showModal());
      await takes(page);
      expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    });

    test('removes it every time is left alone [B75 T43]', async () => {
      const page = await open(`<script>
      window.removed = 0;
      new MutationObserver((changes) => {
        for (const node of changes.flatMap((change) => [...change.addedNodes])) { removed++; node.remove(); }
      }).observe(document.documentElement, { childList: true });
    </script>`);
      const removed = () => page.evaluate(() => (globalThis as unknown as { removed: number }).removed);
      await waitUntil('the overlay to give up', async () => (await removed()) >= 4);
      await waitForNoOverlay(page);
      expect(await removed()).toBe(4);
    });

    test('steals the focus takes no key, and the pointer still works', async () => {
      const page = await open(
        '<input><script>setInterval(() => document.querySelector("input").focus(), 50)</script>',
      );
      await waitForOverlay(page);
      await dragOverOverlay(page, from, to);
      await page.mouse.click(to.x - 20, to.y + 28);
      expect((await takenPicture(stage.browser)).png.width).toBe(200);
    });

    test('looks for it finds a bare node, no frame and no pixels [T44 T45]', async () => {
      const page = await open('');
      await waitForOverlay(page);
      expect(
        await page.evaluate(() => ({
          frames: window.length,
          shadow: document.documentElement.lastElementChild?.shadowRoot ?? null,
          inside: document.querySelectorAll('iframe, canvas, dialog').length,
        })),
      ).toEqual({ frames: 0, shadow: null, inside: 0 });
      await page.keyboard.press('Escape');
      await waitForNoOverlay(page);
    });
  },
  chromiumUnlessLong,
);
