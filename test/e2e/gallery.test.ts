import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type Axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { repositoryRoot } from '../browser/extension-directory.ts';
import { buildGallery } from '../gallery/build-gallery.ts';
import { places } from '../gallery/look.ts';
import type { GalleryPage } from '../gallery/main.tsx';
import { withBrowser } from './with-browser.ts';

type Window = typeof globalThis & { gallery: GalleryPage };

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Of the states, all for `npm run test:long`, which takes a minute and more, else a spread. */
const step = import.meta.env.MODE === 'long' ? 1 : 9;

/** Every component in every state, drawn of plain data by the gallery; one browser, since nothing here is a browser's own. */
describe('the gallery', () => {
  let modules: readonly string[] = [];
  const stage = withBrowser('chromium', {
    async prepare() {
      const built = await buildGallery();
      modules = built.modules;
      stage.server.serve('/gallery.html', { type: 'text/html; charset=utf-8', body: built.html });
    },
  });
  const open = async (look: string): Promise<Page> => {
    const page = await stage.browser.newPage(`${stage.server.origin}/gallery.html?${look}`);
    await page.waitForSelector('.gallery-state');
    return page;
  };

  test('has every component', () => {
    const folder = path.join(repositoryRoot, 'components');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => `components/${name.replaceAll(path.sep, '/')}`);
    expect(files.filter((file) => !modules.includes(file))).toEqual([]);
  });

  test.each(places)('keeps WCAG 2.2 AA in every state of the %s, in light and in dark', async (place) => {
    const page = await open(`place=${place}`);
    await page.evaluate(axe);
    expect(await page.evaluate(violations, step)).toEqual([]);
    await page.close();
  });

  test('moves nothing once it is drawn, when the picture comes', async () => {
    const page = await open('place=popup');
    expect(await page.evaluate(whatMoves)).toEqual([]);
    await page.close();
  });

  test.each(['', '&dir=rtl', '&text=200', '&words=long', '&words=long&text=200'])(
    'cuts nothing and lets nothing stick out sideways: %s',
    async (look) => {
      for (const place of places) {
        const page = await open(`place=${place}${look}`);
        expect(await page.evaluate(whatSticksOut)).toEqual([]);
        await page.close();
      }
    },
  );
});

/** What axe finds, state by state, each as its own page would show it. */
async function violations(each: number): Promise<string[]> {
  const { gallery, axe: tool } = window as unknown as Window & { axe: typeof Axe };
  const found = new Set<string>();
  // Colours of a moment in between are no fault.
  const still = document.head.appendChild(document.createElement('style'));
  still.textContent = '* { transition: none !important; animation: none !important }';
  for (const name of gallery.names.filter((_, at) => at % each === 0)) {
    gallery.show(name);
    // What effects draw comes a frame later.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset['theme'] = theme;
      const frame = document.querySelector('.gallery-frame') ?? document.body;
      const result = await tool.run(frame, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
        resultTypes: ['violations'],
      });
      for (const { id, nodes } of result.violations)
        for (const { html } of nodes) found.add(`${name}, ${theme}: ${id}: ${html.slice(0, 200)}`);
    }
  }
  return [...found];
}

/** States in which something stands elsewhere after their pictures have come than in their first frame. */
async function whatMoves(): Promise<string[]> {
  const { gallery } = window as unknown as Window;
  const frame = () => new Promise(requestAnimationFrame);
  const standing = () =>
    [...document.querySelectorAll('.body > *, .footer')].map((element) => {
      const { top, height } = element.getBoundingClientRect();
      return `${element.className} ${Math.round(top)} ${Math.round(height)}`;
    });
  const moved: string[] = [];
  for (const name of gallery.names.filter((each) =>
    /^(?:Text|Fields|Table|Code|Reading|Asking)/u.test(each),
  )) {
    gallery.show(name);
    await frame();
    const before = standing();
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await frame();
    await frame();
    const after = standing();
    const at = before.findIndex((place, index) => place !== after[index]);
    if (at >= 0) moved.push(`${name}: ${before[at]} became ${after[at]}`);
  }
  return moved;
}

/** Elements that are wider than what holds them, where that does not scroll. */
function whatSticksOut(): string[] {
  return [...document.querySelectorAll<HTMLElement>('.gallery-state')].flatMap((state) => {
    const frame = state.querySelector<HTMLElement>('.gallery-frame');
    if (!frame || frame.scrollWidth <= frame.clientWidth + 1) {
      const body = frame?.querySelector<HTMLElement>('.body');
      if (!body || body.scrollWidth <= body.clientWidth + 1) return [];
    }
    const right = frame?.getBoundingClientRect();
    const widest = [...state.querySelectorAll<HTMLElement>('*')].find((element) => {
      const box = element.getBoundingClientRect();
      return (
        right !== undefined &&
        element.localName !== 'option' &&
        (box.right > right.right + 1 || box.left < right.left - 1)
      );
    });
    return [`${state.querySelector('.gallery-name')?.textContent}: ${widest?.outerHTML.slice(0, 160)}`];
  });
}
