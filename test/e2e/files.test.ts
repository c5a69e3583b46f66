import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import type { BrowserKind } from '../browser/find-browser.ts';
import type { PopupHandle } from '../browser/popup-handle.ts';
import { waitUntil } from '../browser/wait-until.ts';
import type { Extraction } from '../../lib/extraction/extraction.ts';
import { picturePixels } from '../fixtures/picture-pixels.ts';
import { gif, png, pngBomb } from '../unit/image/make-images.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { extractionsOf } from './extractions-of.ts';
import { withBrowser } from './with-browser.ts';

function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/pictures/${name}`, import.meta.url));
}

const svgText = '<text x="10" y="60" font-size="40" font-family="sans-serif">Printed in a vector</text>';
const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="90"><rect width="600" height="90" fill="#fff"/>${inside}</svg>`;

/** Files that a person may well drop, and the sentence that each must get. */
const badFiles: readonly (readonly [
  name: string,
  file: () => Uint8Array | string,
  title: string | Record<BrowserKind, string>,
])[] = [
  ['of 0 bytes', () => '', 'The file is empty'],
  ['a truncated PNG', () => fixture('receipt.png').slice(0, 20_000), 'The picture is damaged'],
  ['a page named .png', () => '<!doctype html><h1>404</h1>', 'This is not a picture'],
  ['a PNG of 20,000 × 20,000', () => pngBomb(20_000), 'The picture is too large'],
  [
    'a PNG with broken pixels',
    () => png(64, 64).map((byte, at) => (at > 44 && at < 50 ? byte ^ 0xff : byte)),
    // Firefox draws what is left of it, which is nothing that can be read.
    { chromium: 'The picture is damaged', firefox: 'No text was found' },
  ],
  ['a TIFF', () => 'II*\0________________', 'This kind of picture cannot be opened here'],
  ['an animation of one pixel', () => gif(1, 1, 3), 'No text was found'],
  ['a picture without text', () => fixture('blank.png'), 'No text was found'],
  ['an SVG that is no XML', () => '<svg ><<<', 'This SVG could not be drawn'],
];

async function drop(popup: PopupHandle, content: Uint8Array | string): Promise<void> {
  const base64 = Buffer.from(content).toString('base64');
  await popup.evaluate((encoded: string) => {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'picture.png', { type: 'image/png' }));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, base64);
}

describeInBrowsers('a dropped file', (kind) => {
  let popup: PopupHandle;
  const stage = withBrowser(kind, {
    // It looks at all that is stored.
    alone: true,
    async prepare() {
      popup = await stage.browser.openPopupAsTab('own');
      await popup.waitForStatus('ready');
    },
  });

  /** Drops a file and waits for what it comes to: a finished run, or a sentence said before any run. */
  async function dropAndWait(content: Uint8Array | string): Promise<Extraction | string> {
    await popup.evaluate(() => document.querySelector('.notice')?.replaceChildren());
    const before = (await extractionsOf(popup)).at(-1)?.id;
    await drop(popup, content);
    return waitUntil(
      'the file to be dealt with',
      async () => {
        const last = (await extractionsOf(popup)).at(-1);
        if (last?.finishedAt !== undefined && last.id !== before) return last;
        return (await popup.text('.notice')) || undefined;
      },
      { timeoutMs: 60_000 },
    );
  }

  /** Drops a file that is to be read, and gives its text as the popup shows it. */
  async function textOf(content: Uint8Array | string): Promise<{ text: string; run: Extraction }> {
    const run = await dropAndWait(content);
    if (typeof run === 'string' || run.status !== 'done') throw new Error(`not read: ${JSON.stringify(run)}`);
    await popup.waitForStatus('done');
    const shown = { text: await popup.text('#result-text'), run };
    await popup.press('Escape');
    await popup.waitForStatus('ready');
    return shown;
  }

  async function choose(task: string): Promise<void> {
    await popup.waitForStatus('ready');
    await popup.evaluate((value: string) => {
      const select = document.querySelector<HTMLSelectElement>('#task');
      if (!select) throw new Error('There is no choice.');
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, task);
  }

  test('is read', async () => {
    const { text, run } = await textOf(fixture('settings.png'));
    expect(run.picture?.method).toBe('file');
    expect(text.length).toBeGreaterThan(50);
  });

  test('of white letters on a see-through ground is read, as one on white is', async () => {
    const { data, width, height } = await picturePixels('small');
    const image = new PNG({ width, height });
    for (let at = 0; at < data.length; at += 4) {
      // What was dark is opaque.
      image.data.set([255, 255, 255, 255 - (data[at] ?? 255)], at);
    }
    const { text } = await textOf(fixture('small.png'));
    expect((await textOf(PNG.sync.write(image))).text).toBe(text);
  });

  describe('that is bad gets a plain sentence, and the next one is read:', () => {
    test.each(badFiles)('%s', async (_name, file, sentence) => {
      const title = typeof sentence === 'string' ? sentence : sentence[kind];
      const settled = await dropAndWait(file());
      // What is refused before a run starts is said where the person is.
      if (typeof settled === 'string') {
        expect(settled).toContain(title);
      } else {
        await popup.waitForStatus(['done', 'failed']);
        await waitUntil('the sentence', async () => (await popup.text('#error-title')) || undefined);
        expect(await popup.text('#error-title')).toBe(title);
        expect((await popup.text('#error-advice')).length).toBeGreaterThan(20);
        await popup.press('Escape');
      }
      expect((await textOf(svg(svgText))).text).toBe('Printed in a vector');
    });
  });

  test('an SVG that points elsewhere is read without what it points to, says so, and loads nothing [T37 B52]', async () => {
    const asked = stage.server.requests.length;
    const outside = `<image href="${stage.server.origin}/pictures/receipt.png" width="10" height="10"/>`;
    const { text, run } = await textOf(svg(outside + svgText));
    expect(text).toBe('Printed in a vector');
    expect(run.picture?.notes).toEqual(['external-parts-left-out']);
    expect(stage.server.requests.length).toBe(asked);
  });

  test('an animation is read by its first frame, and says so', async () => {
    const run = await dropAndWait(gif(40, 30, 2));
    expect(run).toMatchObject({ picture: { notes: ['first-frame-only'] } });
    await popup.press('Escape');
  });

  test('nothing of all this is in storage but the settings [P01 P09]', async () => {
    expect(await popup.evaluateExpression('browser.storage.local.get()')).toEqual({});
    expect(await popup.evaluateExpression('indexedDB.databases ? indexedDB.databases() : []')).toEqual([]);
    const kept = (await popup.evaluateExpression('browser.storage.session.get()')) as Record<string, unknown>;
    expect(Object.keys(kept).filter((key) => key !== 'extractions' && key !== 'pending-clips')).toEqual([]);
    expect(JSON.stringify(kept)).not.toMatch(/blob:|data:image|[A-Za-z0-9+/]{200}/u);
    expect((await extractionsOf(popup)).length).toBeGreaterThan(0);
  });

  test('of a form is read with its check boxes', async () => {
    const box = (x: number, inside = '') =>
      `<rect x="${x}" y="32" width="24" height="24" fill="none" stroke="#222" stroke-width="2"/>${inside}`;
    const label = (x: number, text: string) =>
      `<text x="${x}" y="54" font-size="26" font-family="sans-serif">${text}</text>`;
    const cross = '<path d="M 306 37 L 318 51 M 318 37 L 306 51" stroke="#222" stroke-width="3"/>';
    // It is the last: to choose a task is a setting that stays.
    await choose('form');
    const run = await dropAndWait(
      svg(box(20) + label(56, 'Vegetarian') + box(300, cross) + label(336, 'No nuts')),
    );
    expect(run).toMatchObject({ status: 'done' });
    await popup.waitForStatus('done');
    const shown = await waitUntil(
      'both answers',
      async () => /Vegetarian\s*No\b[^]*No nuts\s*Yes\b/u.exec(await popup.text('main'))?.[0],
    );
    expect(shown).toBeDefined();
  });
});
