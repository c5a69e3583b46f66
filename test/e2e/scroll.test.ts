import type { Page } from 'puppeteer-core';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { waitUntil } from '../browser/wait-until.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { extractionsOf, finishedRun, heldPicture } from './extractions-of.ts';
import { readPixelCard } from './pixel-card.ts';
import { withBrowser } from './with-browser.ts';

/** A picture whose every pixel tells its own place; drawn at one image px to a device px. */
function card(width: number, height: number): Buffer {
  const png = new PNG({ width, height, colorType: 2 });
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      png.data.set([x & 255, y & 255, ((x >> 8) << 4) | (y >> 8), 255], at);
    }
  }
  return PNG.sync.write(png, { colorType: 2 });
}

const header = '<header style="position: sticky; top: 0; height: 40px; background: tomato">Header</header>';
const fixed = '<div style="position: fixed; bottom: 9px; left: 9px; background: gold">Cookies?</div>';
const spacer = (height: number) => `<div style="height: ${height}px; width: 10px"></div>`;

interface Scene {
  /** Of the picture, in device px. */
  readonly size: readonly [width: number, height: number];
  readonly direction: 'ltr' | 'rtl';
  /** The page's body around the picture. */
  body(picture: string): string;
}

const scenes: Record<string, Scene> = {
  'in the window, under a sticky header': {
    size: [300, 1500],
    direction: 'ltr',
    body: (picture) => `${header}${fixed}${spacer(133)}${picture}${spacer(900)}`,
  },
  'in a box with a sticky header that snaps and scrolls smoothly, from right to left': {
    size: [1400, 600],
    direction: 'rtl',
    body: (picture) =>
      `${spacer(300)}<div id="box" style="overflow: auto; width: 500.4px; height: 420.3px; border: 3px solid; ` +
      `scroll-behavior: smooth; scroll-snap-type: y mandatory">${header}` +
      `<div style="scroll-snap-align: start; height: 60px"></div>${picture}` +
      `<div style="scroll-snap-align: start; height: 500px"></div></div>${spacer(900)}`,
  },
};

/** All that a capture must leave as it was. */
function pageState(page: Page) {
  return page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    scrolled: [...document.querySelectorAll('*')].map((each) => [each.scrollLeft, each.scrollTop]),
    focus: document.activeElement?.tagName,
    animations: document.getAnimations().length,
  }));
}

describeInBrowsers('a picture larger than the view', (kind) => {
  for (const deviceScaleFactor of [1, 1.5]) {
    const stage = withBrowser(kind, { deviceScaleFactor, windowSize: { width: 800, height: 700 } });

    const open = async (scene: Scene) => {
      const [width, height] = scene.size;
      const { server, browser } = stage;
      server.serve('/card.png', { type: 'image/png', body: card(width, height) });
      const address = `/scene-${deviceScaleFactor}-${width}.html`;
      const style = 'display: block; margin: 0.3px 7.7px';
      const picture = `<img id="picture" src="${server.otherOrigin}/card.png" style="${style}">`;
      server.serve(address, {
        type: 'text/html; charset=utf-8',
        body: `<!doctype html><html dir="${scene.direction}"><link rel="icon" href="data:,">
          <body style="margin: 0; background: white">${scene.body(picture)}`,
      });
      const page = await browser.newPage(server.origin + address);
      await page.$eval(
        '#picture',
        async (each, [wide, tall]) => {
          const image = each as HTMLImageElement;
          image.style.width = `${wide / devicePixelRatio}px`;
          image.style.height = `${tall / devicePixelRatio}px`;
          await image.decode();
          image.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
          // The driver would scroll once more before it right-clicks.
          image.scrollIntoView = () => {};
          // On whole device px, as a person scrolls, and where a box that snaps may rest: nothing moves by itself.
          const box = document.querySelector('#box');
          const left = Math.round(box?.scrollLeft ?? 0);
          box?.scrollTo({ top: 40, left, behavior: 'instant' });
          scrollTo({ top: Math.round(scrollY), left: Math.round(scrollX), behavior: 'instant' });
        },
        [width, height] as const,
      );
      return page;
    };

    test.each(Object.entries(scenes))(`%s, at ratio ${deviceScaleFactor}`, async (_name, scene) => {
      const page = await open(scene);
      const before = await pageState(page);
      await stage.browser.readImageByContextMenu(page, '#picture', 'Text');
      const popup = await stage.browser.popup();
      const [width, height] = scene.size;
      const png = await heldPicture(popup);
      expect(readPixelCard(png)).toEqual({ left: 0, top: 0, width, height, wrongPixels: 0 });
      expect((await extractionsOf(popup)).at(-1)?.picture).toMatchObject({ method: 'scrolled', notes: [] });
      await popup.click('Stop');
      expect(await pageState(page)).toEqual(before);
      await popup.close();
    });

    if (deviceScaleFactor !== 1) continue;

    test('Stop in the middle puts the page back', async () => {
      const page = await open({ size: [300, 3800], direction: 'ltr', body: (picture) => header + picture });
      const before = await pageState(page);
      await stage.browser.readImageByContextMenu(page, '#picture', 'Text');
      const popup = await stage.browser.popup();
      await waitUntil('the page to be scrolled', async () =>
        /Scrolling: [23] of/u.test(await popup.text('.state')),
      );
      expect((await pageState(page)).animations).toBe(1);
      await popup.click('Stop');
      expect(await finishedRun(popup)).toMatchObject({ status: 'cancelled' });
      await waitUntil('the page to be as it was', async () => {
        const now = await pageState(page);
        return JSON.stringify(now) === JSON.stringify(before);
      });
      await popup.close();
    });
  }
});
