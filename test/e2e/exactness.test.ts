import { describe, expect, test } from 'vitest';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { heldPicture } from './extractions-of.ts';
import { readPixelCard } from './pixel-card.ts';
import { withBrowser } from './with-browser.ts';

/** In CSS px, off the grid of device px at most ratios, so that rounding shows. */
const from = { x: 37, y: 53 };
const to = { x: 341, y: 229 };

describeInBrowsers('a clip is exact to the pixel', (kind) => {
  describe.each([1, 1.5, 2])('at pixel ratio %d', (deviceScaleFactor) => {
    const stage = withBrowser(kind, { deviceScaleFactor });

    test.each([0.9, 1, 1.1, 1.25])('and page zoom %d', async (zoom) => {
      const page = await stage.browser.newPage(`${stage.server.origin}/pixel-card.html`);
      await stage.browser.setPageZoom(page, zoom);
      await page.waitForFunction(
        (wanted: number) =>
          // Firefox rounds the ratio to whole app units, by up to two percent.
          Math.abs(devicePixelRatio / wanted - 1) < 0.02 &&
          document.documentElement.dataset['drawnFor'] === `${innerWidth}×${innerHeight}@${devicePixelRatio}`,
        {},
        deviceScaleFactor * zoom,
      );
      await stage.browser.pressClipShortcut(page);
      await stage.browser.takeRegion(page, from, to);
      const popup = await stage.browser.popup();
      const ratio = await page.evaluate(() => devicePixelRatio);
      expect(ratio).toBeCloseTo(deviceScaleFactor * zoom, 1);
      const edge = (length: number) => Math.round(length * ratio);
      expect(readPixelCard(await heldPicture(popup))).toEqual({
        left: edge(from.x),
        top: edge(from.y),
        width: edge(to.x) - edge(from.x),
        height: edge(to.y) - edge(from.y),
        wrongPixels: 0,
      });
      await popup.close();
    });
  });
});
