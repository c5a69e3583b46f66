import type { Page } from 'puppeteer-core';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { elementIn } from '../browser/element-in.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { finishedRun } from './extractions-of.ts';
import { readPixelCard } from './pixel-card.ts';
import { takenPicture } from './taken-picture.ts';
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

const deviceScaleFactor = 1.5;

interface Scene {
  /** Of the picture, in device px. */
  readonly size: readonly [width: number, height: number];
  readonly direction?: 'rtl';
  /** Whether the body stands in a frame of the same site, in a page that scrolls too. */
  readonly isFramed?: boolean;
  /** The page's body around the picture. */
  body(picture: string): string;
}

const scenes: Record<string, Scene> = {
  'in the window, under a sticky header': {
    size: [300, 1500],
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
  'in a frame in a page with a sticky header': {
    size: [300, 900],
    isFramed: true,
    body: (picture) => `${fixed}${spacer(133)}${picture}${spacer(200)}`,
  },
};

const html = (body: string, direction = 'ltr') => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html dir="${direction}"><link rel="icon" href="data:,">
    <body style="margin: 0; background: white">${body}`,
});

/** All that a capture must leave as it was. */
function pageState(page: Page) {
  return page.evaluate(() => {
    const frame = document.querySelector('iframe');
    const documents = frame?.contentDocument ? [document, frame.contentDocument] : [document];
    const elements = documents.flatMap((each) => [...each.querySelectorAll('*')]);
    return {
      html: documents.map((each) => each.documentElement.outerHTML),
      scrolled: elements.flatMap((each) => [each.scrollLeft, each.scrollTop]),
      focus: document.activeElement?.tagName,
      animations: documents.flatMap((each) => each.getAnimations()).length,
    };
  });
}

type PageState = Awaited<ReturnType<typeof pageState>>;

/** To the device px: between two of them, a browser chooses by where it comes from. */
function expectAsBefore(now: PageState, before: PageState): void {
  expect({ ...now, scrolled: [] }).toEqual({ ...before, scrolled: [] });
  expect(isWhereItWas(now, before), `${now.scrolled.join()} was ${before.scrolled.join()}`).toBe(true);
}

function isWhereItWas(now: PageState, before: PageState): boolean {
  const moved = now.scrolled.map((at, index) => Math.abs(at - (before.scrolled[index] ?? NaN)));
  return Math.max(...moved) < 1.01 / deviceScaleFactor;
}

describeInBrowsers('a picture larger than the view', (kind) => {
  const stage = withBrowser(kind, { deviceScaleFactor, windowSize: { width: 800, height: 700 } });

  /** @returns the page, and the selector of the picture in it. */
  const open = async (scene: Scene) => {
    const [width, height] = scene.size;
    const { server, browser } = stage;
    server.serve('/card.png', { type: 'image/png', body: card(width, height) });
    const style =
      `display: block; margin: 0.3px 7.7px; ` +
      `width: ${width / deviceScaleFactor}px; height: ${height / deviceScaleFactor}px`;
    const picture = `<img id="picture" src="${server.otherOrigin}/card.png" style="${style}">`;
    server.serve('/inside.html', html(scene.body(picture), scene.direction));
    const frame = '<iframe id="frame" src="/inside.html" width="400" height="400" style="margin: 20px">';
    server.serve('/outside.html', html(`${header}${spacer(200)}${frame}</iframe>${spacer(900)}`));
    const page = await browser.newPage(`${server.origin}/${scene.isFramed ? 'outside' : 'inside'}.html`);
    const selector = scene.isFramed ? '#frame >> #picture' : '#picture';
    const element = await elementIn(page, selector);
    await element.evaluate(async (each) => {
      const image = each as HTMLImageElement;
      await image.decode();
      // As a right-click in it does.
      (window.frameElement as HTMLElement | null)?.focus();
      image.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      // The driver would scroll once more before it right-clicks.
      image.scrollIntoView = () => {};
      // Where a box that snaps may rest: nothing moves by itself any more.
      const box = document.querySelector('#box');
      box?.scrollTo({ top: 40, left: box.scrollLeft, behavior: 'instant' });
    });
    return { page, selector };
  };

  test.each(Object.entries(scenes))('%s', async (_name, scene) => {
    const { page, selector } = await open(scene);
    const before = await pageState(page);
    await stage.browser.readImageByContextMenu(page, selector, 'Text');
    const [width, height] = scene.size;
    const { png, run } = await takenPicture(stage.browser);
    expect(readPixelCard(png)).toEqual({ left: 0, top: 0, width, height, wrongPixels: 0 });
    expect(run?.picture).toMatchObject({ method: 'scrolled', notes: [] });
    await waitUntil('the page to be shown whole', async () => (await pageState(page)).animations === 0);
    // A box that snaps smoothly comes to rest a moment later.
    await waitUntil('the page to stand where it stood', async () =>
      isWhereItWas(await pageState(page), before),
    ).catch(() => undefined);
    expectAsBefore(await pageState(page), before);
  });

  test('Stop in the middle puts the page back', async () => {
    const { page, selector } = await open({ size: [300, 3800], body: (picture) => header + picture });
    const before = await pageState(page);
    await stage.browser.readImageByContextMenu(page, selector, 'Text');
    const popup = await stage.browser.popup();
    await waitUntil('the page to be scrolled', async () =>
      /Scrolling: [23] of/u.test(await popup.text('.state')),
    );
    expect((await pageState(page)).animations).toBe(1);
    await popup.click('Stop');
    expect(await finishedRun(popup)).toMatchObject({ status: 'cancelled' });
    await waitUntil('the page to be shown whole', async () => (await pageState(page)).animations === 0);
    expectAsBefore(await pageState(page), before);
    await popup.close();
  });
});
