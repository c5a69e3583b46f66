import type { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import type { PictureFacts } from '../../lib/capture/captured-picture.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { extractionsOf, heldPicture } from './extractions-of.ts';
import { readPixelCard, readQuarters } from './pixel-card.ts';
import { withBrowser } from './with-browser.ts';

/** What a picture must hold: a whole coded card of that size, the four colours, one colour, or just a size. */
type Wanted =
  | { readonly card: readonly [width: number, height: number] }
  | { readonly quarters: readonly [width: number, height: number] };

interface Source {
  readonly page: string;
  readonly selector: string;
  readonly method: PictureFacts['method'];
  readonly wanted: Wanted;
  /** The end of the address that is offered, and its sides as far as the page tells. */
  readonly original?: readonly [address: string, width: number, height: number];
}

const own = 'element-pixels';
const screen = 'screen-crop';

/** Each line of what a person may right-click, and what must come of it. */
const sources: Record<string, Source> = {
  'a PNG': image('#png', [64, 48]),
  'a BMP': image('#bmp', [64, 48]),
  'a GIF that moves, by its first frame': image('#gif', [16, 16]),
  'an ICO': image('#ico', [64, 48]),
  'an APNG, by its first frame': image('#apng', [64, 48]),
  'a WebP': image('#webp', [64, 48]),
  'an AVIF': { ...image('#avif', [64, 48]), wanted: { quarters: [64, 48] } },
  'a picture in its own address': image('#data', [64, 48]),
  'a picture in the page’s memory': image('#blob', [64, 48]),
  'the loaded picture of a srcset': image('#srcset', [96, 72]),
  'the loaded source of a picture element': image('#picture', [80, 60]),
  'a picture cut by object-fit, whole': image('#fit', [64, 48]),
  'an image map': image('#mapped', [72, 48]),
  'a picture in a drawing': image('#svg-image', [64, 48]),
  'a picture that loads late': image('#lazy', [92, 48]),
  'a picture of another site, from the screen': {
    ...image('#foreign', [76, 48]),
    method: screen,
    original: ['/cards/76x48.png', 76, 48],
  },
  'a button that is a picture, from the screen': {
    ...image('#input', [68, 48]),
    method: screen,
    original: ['/cards/68x48.png', 0, 0],
  },
  'a picture of another site with a sharper one': {
    ...image('#foreign-sharp', [60, 40]),
    method: screen,
    original: ['/cards/600x400.png', 600, 400],
  },
  'a picture in an open shadow root': layered('#open-root', [65, 48]),
  'a picture in a closed shadow root': layered('#closed-root', [66, 48]),
  'a picture in a link': layered('#in-link', [64, 48]),
  'a picture in a frame': framed('#same >> #card'),
  'a picture in a frame of a frame': framed('#nested >> #inner >> #card'),
};

function image(selector: string, card: readonly [number, number]): Source {
  return { page: '/sources-images.html', selector, method: own, wanted: { card } };
}

function layered(selector: string, card: readonly [number, number]): Source {
  return { page: '/sources-layers.html', selector, method: own, wanted: { card } };
}

function framed(selector: string): Source {
  return { page: '/sources-frames.html', selector, method: own, wanted: { card: [64, 48] } };
}

describeInBrowsers('right-click whatever shows a picture', (kind) => {
  const stage = withBrowser(kind, { windowSize: { width: 1200, height: 900 } });

  test.each(Object.entries(sources))(
    '%s',
    async (_name, { page: address, selector, method, wanted, original }) => {
      const page = await stage.browser.newPage(stage.server.origin + address);
      const asked = stage.server.requests.length;
      await stage.browser.readImageByContextMenu(page, selector, 'Text');
      const popup = await stage.browser.popup();
      const held = await heldPicture(popup);
      const run = (await extractionsOf(popup)).at(-1);
      expect(run?.picture?.method).toBe(method);
      check(held, wanted);
      const offered = run?.picture?.original;
      expect(offered && [new URL(offered.url).pathname, offered.width, offered.height]).toEqual(original);
      // A picture that loads late may only now have come.
      expect(stage.server.requests.slice(asked).filter(({ path }) => !path.includes('92x48'))).toEqual([]);
      await popup.close();
      await page.close();
    },
  );
});

function check(picture: PNG, wanted: Wanted): void {
  if ('card' in wanted) {
    const [width, height] = wanted.card;
    expect(readPixelCard(picture)).toEqual({ left: 0, top: 0, width, height, wrongPixels: 0 });
  } else {
    const [width, height] = wanted.quarters;
    expect(readQuarters(picture)).toEqual({ width, height, wrongQuarters: 0 });
  }
}
