import { describe, test } from 'vitest';
import { cardIsDrawn, expectExactClip } from './clip-card.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { withBrowser } from './with-browser.ts';

const allZooms = [0.5, 0.9, 1, 1.1, 1.25, 2, 3];

/** Pixel ratios of the screen with page zooms: all of them for `npm run test:long`, else a spread. */
const grid: readonly (readonly [ratio: number, zooms: readonly number[]])[] =
  import.meta.env.MODE === 'long'
    ? [1, 1.25, 1.5, 2, 3].map((ratio) => [ratio, allZooms])
    : [[1.5, [0.5, 1.25]]];

describeInBrowsers('a clip is exact to the pixel', (kind) => {
  describe.each(grid)('at pixel ratio %d', (deviceScaleFactor, zooms) => {
    const stage = withBrowser(kind, { deviceScaleFactor });

    test.each(zooms)('and page zoom %d', async (zoom) => {
      const page = await stage.browser.newPage(`${stage.server.origin}/pixel-card.html`);
      await stage.browser.setPageZoom(page, zoom);
      await cardIsDrawn(page, deviceScaleFactor * zoom);
      await expectExactClip(stage.browser, page);
      await page.close();
    });
  });
});
