import type { Page } from 'puppeteer-core';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { addPageSide } from '../browser/page-side.ts';
import type { PageSide } from '../fixtures/page-side.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { readPixelCard, readQuarters } from './pixel-card.ts';
import { withBrowser } from './with-browser.ts';

declare const pageSide: PageSide;

/** A picture as a test sees it: the element by its id. */
interface Found {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly partly: boolean;
  readonly rect: readonly number[];
}

/**
 * What is found at the middle of an element, or at a point inside it, while a modal dialog in a closed shadow
 * root makes the whole page inert, as the overlay does.
 */
async function foundAt(
  page: Page,
  selector: string,
  at: [number, number] = [0.5, 0.5],
): Promise<Found | null> {
  return page.evaluate(
    (wanted: string, [across, down]: [number, number]) => {
      const steps = wanted.split(' >> ');
      let inside: Document = document;
      const middle = { x: 0, y: 0 };
      for (const [index, step] of steps.entries()) {
        const element = inside.querySelector(step);
        if (!element) throw new Error(`There is no ${step}`);
        const rect = element.getBoundingClientRect();
        const isLast = index === steps.length - 1;
        middle.x += isLast ? rect.x + rect.width * across : rect.x + 8;
        middle.y += isLast ? rect.y + rect.height * down : rect.y + 8;
        inside = (element as HTMLIFrameElement).contentDocument ?? inside;
      }
      const host = document.createElement('div');
      const dialog = document.createElement('dialog');
      dialog.popover = 'manual';
      dialog.style.cssText = 'all: initial; position: fixed; inset: 0; background: #fff';
      host.attachShadow({ mode: 'closed' }).append(dialog);
      document.documentElement.append(host);
      // A page's own script sees no closed root; the capture script does.
      const realRoot = dialog.getRootNode();
      Object.assign(host, { openOrClosedShadowRoot: realRoot });
      dialog.showModal();
      const found = pageSide.pictureAt(middle);
      dialog.close();
      host.remove();
      if (!found) return null;
      const { element, kind, name, partly, rect } = found;
      return { id: element.id, kind, name, partly, rect: [rect.x, rect.y, rect.width, rect.height] };
    },
    selector,
    at,
  );
}

function thousandths(length: number): number {
  return Math.round(length * 1000) / 1000;
}

function rounded(found: Found | null): number[] | undefined {
  return found?.rect.map(thousandths);
}

describeInBrowsers('the picture at a point', (kind) => {
  const stage = withBrowser(kind, { windowSize: { width: 1200, height: 900 } });

  async function open(address: string): Promise<Page> {
    const page = await stage.browser.newPage(stage.server.origin + address);
    await addPageSide(page);
    return page;
  }

  test('is found whatever shows it', async () => {
    const cases: Record<string, Record<string, string | undefined>> = {
      '/sources-images.html': {
        '#png': 'image',
        '#mapped': 'image',
        '#svg-image': 'image',
        '#input': 'image',
        '#foreign': 'image',
        '#object': 'embedded',
        '#embed': 'embedded',
      },
      '/sources-drawn.html': {
        '#canvas': 'canvas',
        '#webgl': 'canvas',
        '#video': 'video',
        '#poster': 'video',
        '#svg': 'vector',
        '#svg-file': 'image',
      },
      '/sources-styles.html': {
        '#background': 'background',
        '#data-background': 'background',
        '#before': 'background',
        '#content': 'background',
        '#mask': 'background',
        '#border': 'background',
        '#sheet': 'background',
        '#gradient': undefined,
      },
    };
    for (const [address, kinds] of Object.entries(cases)) {
      const page = await open(address);
      for (const [selector, wanted] of Object.entries(kinds)) {
        const found = await foundAt(page, selector);
        expect.soft({ selector, id: found && `#${found.id}`, kind: found?.kind }).toEqual({
          selector,
          id: wanted === undefined ? null : selector,
          kind: wanted,
        });
      }
      await page.close();
    }
  });

  test('is what can be seen, under what is see-through and not under what is not', async () => {
    const page = await open('/sources-layers.html');
    for (const id of [
      'under-layer',
      'under-spacer',
      'seen-through',
      'untouchable',
      'beside-carousel',
      'in-form',
      'in-link',
    ])
      expect.soft((await foundAt(page, `#${id}`))?.id).toBe(id);
    for (const id of ['covered', 'faded', 'words']) expect.soft(await foundAt(page, `#${id}`)).toBeNull();
    expect((await foundAt(page, '#open-root'))?.kind).toBe('image');
    await page.close();
  });

  test('is found in frames that can be reached, and else is the frame', async () => {
    const page = await open('/sources-frames.html');
    const places = await page.evaluate(() =>
      Object.fromEntries(
        ['same', 'scaled', 'rotated', 'nested', 'foreign', 'source'].map((id) => {
          const { x, y } = document.querySelector(`#${id}`)?.getBoundingClientRect() ?? { x: 0, y: 0 };
          return [id, [x, y] as const];
        }),
      ),
    );
    const at = (id: string, [x, y, width, height]: readonly [number, number, number, number]) => {
      const [left = 0, top = 0] = places[id] ?? [];
      return [left + x, top + y, width, height];
    };
    // The border of 3 px and the padding of 5 px, then the margin of 10 px inside.
    expect
      .soft(await foundAt(page, '#same'))
      .toMatchObject({ id: 'card', rect: at('same', [18, 18, 64, 48]) });
    expect.soft((await foundAt(page, '#scaled'))?.rect).toEqual(at('scaled', [36, 36, 128, 96]));
    // Turned by a quarter: what was at the left is at the top, what was at the top is at the right.
    expect
      .soft(rounded(await foundAt(page, '#rotated')))
      .toEqual(at('rotated', [90 - 18 - 48, 18, 48, 64])?.map(thousandths));
    expect.soft(await foundAt(page, '#nested')).toMatchObject({
      id: 'card',
      rect: at('nested', [25, 25, 64, 48]),
    });
    expect.soft(await foundAt(page, '#foreign')).toMatchObject({ id: 'foreign', kind: 'frame' });
    expect.soft((await foundAt(page, '#source'))?.id).toBe('card');
    await page.close();
  });

  test('is the table or figure where nothing smaller is', async () => {
    const page = await open('/sources-words.html');
    expect
      .soft(await foundAt(page, '#table td'))
      .toMatchObject({ id: 'table', kind: 'table', name: 'Prices' });
    expect.soft(await foundAt(page, '#code')).toMatchObject({ id: 'figure', kind: 'figure' });
    expect.soft(await foundAt(page, '#described')).toMatchObject({ id: 'described', name: 'A coded card' });
    expect.soft(await foundAt(page, '#words')).toBeNull();
    await page.close();
  });

  test('stands exactly where it is seen', async () => {
    const cases: [string, readonly number[], boolean, [number, number]?][] = [
      ['#scaled', [40, 60, 90, 60], false],
      // A box of 80 by 60 with its border and padding, turned about its middle.
      ['#rotated', [220, 60, 40, 60], false],
      ['#in-scaled', [304, 62, 120, 40], false],
      ['#clipped', [464, 64, 72, 52], true, [0.3, 0.3]],
      ['#escaped', [560, 60, 100, 100], false],
      ['#contained', [700, 60, 50, 50], true, [0.3, 0.3]],
      ['#cut', [840, 70, 40, 60], true],
      ['#slotted', [200, 200, 50, 40], true, [0.3, 0.3]],
      ['#contain', [320, 212.5, 100, 75], false],
      ['#fit-none', [466, 252, 64, 48], false, [0.5, 0.8]],
      // Zoom reaches its own place and border too.
      ['#zoomed', [843, 303, 90, 60], false],
    ];
    const page = await open('/exact-places.html');
    for (const [selector, rect, partly, at] of cases) {
      const found = await foundAt(page, selector, at);
      expect.soft({ id: found?.id, rect: rounded(found), partly: found?.partly }).toEqual({
        id: selector.slice(1),
        rect,
        partly,
      });
    }
    const bars = await page.$eval('#scrolled', ({ parentElement: box }) => [
      40 + (box?.clientLeft ?? 0),
      200,
      box?.clientWidth,
      box?.clientHeight,
    ]);
    const corner = await foundAt(page, '#scrolled', [0.8, 0.2]);
    expect.soft({ id: corner?.id, rect: rounded(corner) }).toEqual({ id: 'scrolled', rect: bars });
    const height = await page.evaluate(() => innerHeight);
    expect.soft(await foundAt(page, '#below', [0.5, 0.2])).toMatchObject({
      rect: [700, height - 50, 100, 50],
      partly: true,
    });
    await page.close();
  });

  test('is listed for the keyboard, in the order of the page', async () => {
    const page = await open('/sources-layers.html');
    const listed = await page.evaluate(() => pageSide.picturesInView(50).map(({ element }) => element.id));
    expect(listed.filter(Boolean)).toEqual([
      'under-layer',
      'under-spacer',
      'seen-through',
      'untouchable',
      'beside-carousel',
      'in-form',
      'in-link',
    ]);
    expect(await page.evaluate(() => pageSide.picturesInView(2).length)).toBe(2);
    await page.close();
  });

  test('is found among ten thousand', async () => {
    stage.server.serve('/many.html', {
      type: 'text/html',
      body: `<body style="margin: 0; line-height: 0">${'<img width="40" height="40" src="/cards/40x40.png">'.repeat(10_000)}`,
    });
    const page = await open('/many.html');
    const found = await page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
      const picture = pageSide.pictureAt({ x: 50, y: 50 });
      const all = pageSide.picturesInView(100).length;
      return { kind: picture?.kind, all };
    });
    expect(found).toMatchObject({ kind: 'image', all: 100 });
    await page.close();
  });
});

describeInBrowsers('the pixels of a picture', (kind) => {
  const stage = withBrowser(kind, { windowSize: { width: 1200, height: 900 } });

  /** What is got without the screen, and the original that is offered beside it. */
  async function read(page: Page, selector: string) {
    const got = await page.$eval(selector, async (element) => {
      const pixels = await pageSide.readPixels(element);
      const bytes = pixels && new Uint8Array(await pixels.blob.arrayBuffer());
      const png = bytes && btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''));
      const { url, width, height } = pageSide.originalPicture(element) ?? {};
      return { png, original: url && [new URL(url).pathname, width, height] };
    });
    return { ...got, png: got.png ? PNG.sync.read(Buffer.from(got.png, 'base64')) : undefined };
  }

  test('come from what draws it, where the page may read them', async () => {
    const page = await stage.browser.newPage(`${stage.server.origin}/sources-drawn.html`);
    await page.waitForFunction(() => document.documentElement.dataset['video'] === 'ready');
    await addPageSide(page);
    const canvas = await read(page, '#canvas');
    expect
      .soft(canvas.png && readPixelCard(canvas.png))
      .toMatchObject({ width: 64, height: 48, wrongPixels: 0 });
    const video = await read(page, '#video');
    expect.soft(video.png && readQuarters(video.png)).toEqual({ width: 64, height: 48, wrongQuarters: 0 });
    expect.soft((await read(page, '#svg-file')).png).toMatchObject({ width: 64, height: 48 });
    // Emptied, of another site, not begun, or without pixels of their own: these are read from the screen.
    for (const selector of ['#webgl', '#tainted', '#poster', '#svg'])
      expect.soft({ selector, png: (await read(page, selector)).png }).toEqual({ selector, png: undefined });
    expect.soft((await read(page, '#poster')).original).toEqual(['/cards/64x48.png', 0, 0]);
    await page.close();
  });

  test('are those of a background only where its address holds it', async () => {
    const page = await stage.browser.newPage(`${stage.server.origin}/sources-styles.html`);
    await addPageSide(page);
    const asked = stage.server.requests.length;
    const held = await read(page, '#data-background');
    expect
      .soft(held.png && readPixelCard(held.png))
      .toMatchObject({ width: 128, height: 96, wrongPixels: 0 });
    for (const selector of ['#background', '#before', '#content', '#mask'])
      expect
        .soft({ selector, ...(await read(page, selector)) })
        .toEqual({ selector, png: undefined, original: ['/cards/64x48.png', 0, 0] });
    expect(stage.server.requests.length).toBe(asked);
    await page.close();
  });
});

describeInBrowsers('text that is text already', (kind) => {
  const stage = withBrowser(kind, { windowSize: { width: 1000, height: 900 } });

  test('is given in the order of the page, tables with tabs', async () => {
    const page = await stage.browser.newPage(`${stage.server.origin}/sources-words.html`);
    await addPageSide(page);
    const textIn = (selector: string, part: { width?: number; height?: number } = {}) =>
      page.$eval(
        selector,
        (element, { width, height }) => {
          const rect = element.getBoundingClientRect();
          return pageSide.pageTextIn({
            x: rect.x,
            y: rect.y,
            width: width ?? rect.width,
            height: height ?? rect.height,
          });
        },
        part,
      );
    expect.soft(await textIn('#table')).toBe('Prices\nItem\tPrice\tCount\nGreen tea\t4.20\t2\nBread\t\t1');
    expect.soft(await textIn('#figure')).toBe('one\ntwo\nTwo lines of code');
    expect.soft(await textIn('#described')).toBe('A coded card\nEvery pixel tells its place');
    expect.soft(await textIn('#unnamed')).toBe('');
    expect.soft(await textIn('#chart')).toBe('Sales by year\n2024\n2025');
    expect.soft(await textIn('#words')).toBe('The first words and the last words.\nA new line.');
    expect.soft(await textIn('#words', { width: 72, height: 24 })).toBe('The first');
    await page.close();
  });
});
