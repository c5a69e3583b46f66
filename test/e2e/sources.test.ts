import type { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { PictureFacts } from '../../lib/capture/captured-picture.ts';
import { elementIn } from '../browser/element-in.ts';
import { clickOverlay } from '../browser/overlay.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { CaughtPictures } from './caught-pictures.ts';
import type { BrowserKind } from '../browser/find-browser.ts';
import { chromiumUnlessLong } from './chromium-unless-long.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { isAll, readPixelCard, readQuarters } from './pixel-card.ts';
import { withBrowser } from './with-browser.ts';

type Size = readonly [width: number, height: number];

/** What a picture must hold: a whole coded card, the four colours, one colour to every edge, or just its size. */
interface Wanted {
  readonly card?: Size;
  readonly quarters?: Size;
  readonly color?: readonly [red: number, green: number, blue: number];
  readonly size?: Size;
  readonly notes?: PictureFacts['notes'];
}

interface Source extends Wanted {
  readonly selector: string;
  /** What Firefox does otherwise. */
  readonly firefox?: Omit<Source, 'selector'>;
  /** The page's own pixels, unless told. */
  readonly method?: PictureFacts['method'];
  /** The end of the address that is offered, and its sides as far as the page tells. */
  readonly original?: readonly [address: string, width: number, height: number];
}

type Sources = Readonly<Record<string, readonly Source[]>>;

const method = 'screen-crop';

/** What the browser's menu over a picture can name, by page. */
const byMenu: Sources = {
  '/sources-images.html': [
    { selector: '#png', card: [64, 48] },
    { selector: '#bmp', card: [64, 48] },
    // What moves is read by its first frame.
    { selector: '#gif', card: [16, 16] },
    { selector: '#apng', card: [64, 48] },
    { selector: '#ico', card: [64, 48] },
    { selector: '#webp', card: [64, 48] },
    { selector: '#avif', quarters: [64, 48] },
    { selector: '#data', card: [64, 48] },
    { selector: '#blob', card: [64, 48] },
    { selector: '#srcset', card: [96, 72] },
    { selector: '#picture', card: [80, 60] },
    { selector: '#fit', card: [64, 48] },
    { selector: '#svg-image', card: [64, 48] },
    { selector: '#input', method, card: [68, 48], original: ['/cards/68x48.png', 0, 0] },
    { selector: '#foreign', method, card: [76, 48], original: ['/cards/76x48.png', 76, 48] },
    { selector: '#foreign-sharp', method, size: [60, 40], original: ['/cards/600x400.png', 600, 400] },
    { selector: '#lazy', card: [92, 48] },
  ],
  '/sources-drawn.html': [
    // It plays a stream, which has no address.
    { selector: '#video', quarters: [64, 48] },
    { selector: '#poster', method, card: [64, 48], original: ['/cards/64x48.png', 0, 0] },
  ],
  '/sources-layers.html': [
    { selector: '#open-root', card: [65, 48] },
    { selector: '#closed-root', card: [66, 48] },
    { selector: '#in-link', card: [64, 48] },
  ],
  '/sources-frames.html': [
    { selector: '#same >> #card', card: [64, 48] },
    { selector: '#scaled >> #card', card: [64, 48] },
    { selector: '#rotated >> #card', card: [64, 48] },
    { selector: '#nested >> #inner >> #card', card: [64, 48] },
  ],
};

/** What is picked in the overlay, by page. */
const byOverlay: Sources = {
  '/sources-images.html': [
    // Over its areas Firefox's menu names a link and no picture.
    { selector: '#mapped', card: [72, 48] },
    { selector: '#svg-image', card: [64, 48] },
    // Firefox makes it a document of its own, which can be read.
    {
      selector: '#object',
      method,
      card: [84, 48],
      original: ['/cards/84x48.png', 0, 0],
      firefox: { card: [84, 48] },
    },
    { selector: '#embed', method, card: [88, 48], original: ['/cards/88x48.png', 0, 0] },
  ],
  '/sources-drawn.html': [
    { selector: '#canvas', card: [64, 48] },
    { selector: '#tainted', method, card: [64, 48] },
    { selector: '#webgl', method, size: [64, 48], color: [200, 30, 30] },
    { selector: '#video', method, quarters: [64, 48] },
    { selector: '#poster', method, card: [64, 48], original: ['/cards/64x48.png', 0, 0] },
    { selector: '#svg', method, size: [64, 48], color: [30, 160, 60] },
    { selector: '#svg-file', size: [64, 48], color: [30, 60, 200] },
  ],
  '/sources-styles.html': [
    { selector: '#background', method, card: [64, 48], original: ['/cards/64x48.png', 0, 0] },
    { selector: '#before', method, card: [64, 48], original: ['/cards/64x48.png', 0, 0] },
    { selector: '#content', method, card: [64, 48], original: ['/cards/64x48.png', 0, 0] },
    {
      selector: '#mask',
      method,
      size: [64, 48],
      color: [30, 160, 60],
      original: ['/cards/64x48.png', 0, 0],
    },
    { selector: '#border', method, size: [64, 48], original: ['/cards/48x48.png', 0, 0] },
    { selector: '#data-background', card: [128, 96] },
  ],
  '/sources-layers.html': [
    { selector: '#under-layer', card: [64, 48] },
    { selector: '#under-spacer', card: [64, 48] },
    { selector: '#seen-through', card: [67, 48] },
    { selector: '#untouchable', card: [64, 48] },
    { selector: '#open-root', card: [65, 48] },
    { selector: '#closed-root', card: [66, 48] },
  ],
  '/sources-frames.html': [
    { selector: '#same', card: [64, 48] },
    { selector: '#scaled', card: [64, 48] },
    { selector: '#rotated', card: [64, 48] },
    { selector: '#nested', card: [64, 48] },
    { selector: '#foreign', method, size: [104, 74] },
  ],
};

/** What the pages prove, beside that no address of theirs is asked. */
const promised: Readonly<Record<string, string>> = {
  '/sources-images.html': ' [B56 B71 F62]',
  '/sources-drawn.html': ' [B73 B74]',
  '/sources-styles.html': ' [B56 B71]',
  '/sources-frames.html': ' [B72]',
};

/** `npm test` takes the pages with what differs most, `npm run test:long` all of them. */
const isTaken = ([address]: readonly [address: string, ...unknown[]]) =>
  import.meta.env.MODE === 'long' || /images|frames/u.test(address);

const withPromises = (all: Sources) =>
  Object.entries(all)
    .filter(isTaken)
    .map(([address, sources]) => [address, promised[address] ?? '', sources] as const);

/** Where the browser has no WebGL the canvas stays empty, and the result says that it looks so. */
const withoutWebgl = {
  selector: '#webgl',
  method,
  size: [64, 48],
  color: [255, 255, 255],
  notes: ['looks-empty'],
} as const;

const tests = (kind: BrowserKind) => {
  let pictures: CaughtPictures;
  // From then on no popup opens any more.
  const stage = withBrowser(kind, {
    alone: true,
    async prepare() {
      pictures = await CaughtPictures.in(stage.browser);
    },
  });

  async function open(address: string): Promise<Page> {
    const page = await stage.browser.newPage(stage.server.origin + address);
    if (address === '/sources-drawn.html')
      await page.waitForFunction(() => document.documentElement.dataset['video'] === 'ready');
    return page;
  }

  async function check(page: Page, { firefox, ...source }: Source): Promise<void> {
    const isBlank = source.selector === '#webgl' && (await lacksWebgl(page));
    const own = kind === 'firefox' && firefox ? { selector: source.selector, ...firefox } : source;
    const wanted = isBlank ? withoutWebgl : own;
    const { png, run } = await pictures.next();
    const offered = run.picture?.original;
    expect
      .soft({
        selector: wanted.selector,
        method: run.picture?.method,
        original: offered && [new URL(offered.url).pathname, offered.width, offered.height],
        ...(wanted.notes && { notes: run.picture?.notes }),
        ...(png ? shownBy(png, wanted) : { failed: run }),
      })
      .toEqual({ method: 'element-pixels', original: undefined, ...wanted });
  }

  test.each(withPromises(byMenu))('is right-clicked on %s%s', async (address, _promised, sources) => {
    const page = await open(address);
    for (const source of sources) {
      await bringIntoView(page, source.selector);
      const asked = stage.server.requests.length;
      await stage.browser.readImageByContextMenu(page, source.selector, 'Text');
      await check(page, source);
      expect.soft(stage.server.requests.slice(asked)).toEqual([]);
    }
    await page.close();
  });

  test.each(withPromises(byOverlay))(
    'is picked in the overlay on %s%s',
    async (address, _promised, sources) => {
      const page = await open(address);
      const asked = stage.server.requests.length;
      for (const source of sources) {
        const element = await elementIn(page, source.selector);
        await stage.browser.pressClipShortcut(page);
        const { x, y } = await element.evaluate((shown) => {
          const box = shown.getBoundingClientRect();
          return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
        });
        await clickOverlay(page, { x, y });
        await check(page, source);
      }
      expect(stage.server.requests.slice(asked)).toEqual([]);
      await page.close();
    },
  );
};

describeInBrowsers('whatever shows a picture', tests, chromiumUnlessLong);

/** A picture that loads late loads only now. */
async function bringIntoView(page: Page, selector: string): Promise<void> {
  const element = await elementIn(page, selector);
  await element.evaluate((shown) => shown.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await waitUntil('the picture to load', () =>
    element.evaluate((shown) => !(shown instanceof HTMLImageElement) || shown.complete),
  );
}

async function lacksWebgl(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.dataset['webgl'] === 'none');
}

/** What a picture shows, in the words of what is wanted of it. */
function shownBy(png: PNG, wanted: Wanted): Wanted & { wrong?: number } {
  if (wanted.card) {
    const { left, top, width, height, wrongPixels } = readPixelCard(png);
    return { card: [width, height], ...((left || top || wrongPixels) && { wrong: wrongPixels }) };
  }
  if (wanted.quarters) {
    const { width, height, wrongQuarters } = readQuarters(png);
    return { quarters: [width, height], ...(wrongQuarters && { wrong: wrongQuarters }) };
  }
  const color = wanted.color && isAll(png, wanted.color) ? { color: wanted.color } : {};
  return { size: [png.width, png.height], ...color };
}
