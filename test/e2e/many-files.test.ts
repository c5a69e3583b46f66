import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { dropFiles } from '../browser/drop-files.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { makePdf } from '../fixtures/make-pdf.ts';
import { chromiumUnlessLong } from './chromium-unless-long.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { extractionsOf, finishedRun } from './extractions-of.ts';
import { withBrowser } from './with-browser.ts';

/** One line of text, which is read in no time. */
function oneLine(): Uint8Array {
  const whole = PNG.sync.read(
    readFileSync(new URL('../fixtures/pictures/low-contrast.png', import.meta.url)),
  );
  const line = new PNG({ width: whole.width, height: 64 });
  PNG.bitblt(whole, line, 0, 0, line.width, line.height, 0, 0);
  return PNG.sync.write(line);
}

const atLeisure = { timeoutMs: 60_000 };
const picture = { name: 'picture.png', bytes: oneLine() };
/** Which file is at work is only said where that takes a while: this one has signs that are asked of other languages' data. */
const slow = {
  name: 'slow.png',
  bytes: readFileSync(new URL('../fixtures/pictures/measures.png', import.meta.url)),
};
const damaged = { name: 'damaged.png', bytes: picture.bytes.subarray(0, 500) };
const pdf = (...given: Parameters<typeof makePdf>) => ({ name: 'pages.pdf', bytes: makePdf(...given) });

interface WithPlaces {
  places?: string[];
}

/** Runs in the popup: keeps which file was said to be at work, since one line is read faster than a test looks. */
function notePlaces(): void {
  const places: string[] = ((window as WithPlaces).places = []);
  new MutationObserver(() => places.push(document.querySelector('.place')?.textContent ?? '')).observe(
    document.body,
    { childList: true, characterData: true, subtree: true },
  );
}

describeInBrowsers(
  'files given together',
  (kind) => {
    const stage = withBrowser(kind);

    test('are read one after another, past a damaged one, after the popup has closed', async () => {
      const first = await stage.browser.openPopupAsTab('own');
      await first.waitForStatus('ready');
      await first.evaluate(notePlaces);
      await dropFiles(first, slow, damaged, picture);
      await waitUntil('the first to be read', () =>
        first.evaluate(() => (window as WithPlaces).places?.includes('1 of 3')),
      );
      await first.close();

      const popup = await stage.browser.openPopupAsTab('own');
      const runs = await waitUntil(
        'all three to be read',
        async () => {
          const all = await extractionsOf(popup);
          return all.length === 3 && all.every((each) => each.finishedAt !== undefined) ? all : undefined;
        },
        atLeisure,
      );
      expect(runs.map(({ status }) => status)).toEqual(['done', 'failed', 'done']);
      expect(runs.map(({ place }) => place?.at)).toEqual([1, 2, 3]);
      const rows = await popup.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.row strong')].map((each) => each.innerText),
      );
      expect(rows).toEqual(['3 of 3', '2 of 3', '1 of 3']);
      expect(await popup.text('.rows')).toContain('The picture is damaged');
      await popup.click('Clear');
    });

    test('a PDF opens as pages to pick from; the picked one is read, with its own text beside', async () => {
      const popup = await stage.browser.openPopupAsTab('own');
      await popup.waitForStatus('ready');
      const asked = stage.server.requests.length;
      const loaded = () =>
        popup.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
      expect((await loaded()).filter((url) => url.includes('/pdf/'))).toEqual([]);

      await dropFiles(popup, pdf(['First sheet', 'Second sheet\nof three', 'Third sheet']));
      await waitUntil('the pages', () => popup.has('Page 3'), atLeisure);
      await popup.press('ArrowRight');
      await waitUntil('page 2 to be drawn', () =>
        popup.evaluate(() => (document.querySelectorAll('canvas')[1]?.width ?? 0) > 1),
      );
      await popup.press('Enter');
      await popup.waitForStatus('done');
      expect(await popup.text('#result-text')).toMatch(/Second sheet\s+of three/u);
      expect(await popup.text('.notes')).toContain('Page 2 of 3');
      const run = await finishedRun(popup);
      expect(run).toMatchObject({ pageText: 'Second sheet\nof three', picture: { page: { at: 2, of: 3 } } });
      expect(run.picture?.width).toBe(Math.ceil((420 / 72) * 200));
      const strangers = (await loaded()).filter((url) => !url.startsWith(stage.browser.extensionOrigin));
      expect(strangers.filter((url) => !url.startsWith('blob:'))).toEqual([]);
      expect(stage.server.requests.length).toBe(asked);
    });

    test('several picked pages are read in their order', async () => {
      const popup = await stage.browser.openPopupAsTab('own');
      await dropFiles(popup, pdf(['One', 'Two', 'Three']));
      await popup.click('Page 3');
      await popup.click('Page 1');
      await popup.click('Read 2 pages');
      const pages = await waitUntil(
        'both to be read',
        async () => {
          const runs = (await extractionsOf(popup)).filter((each) => each.place?.of === 2);
          return runs.length === 2 && runs.every(({ status }) => status === 'done') ? runs : undefined;
        },
        atLeisure,
      );
      expect(pages.map(({ picture: facts, pageText }) => [facts?.page?.at, pageText])).toEqual([
        [1, 'One'],
        [3, 'Three'],
      ]);
    });

    test('a locked PDF asks for its password, a broken one gets a sentence', async () => {
      const popup = await stage.browser.openPopupAsTab('own');
      await dropFiles(popup, pdf(['Locked away', 'Page two'], 'sesame'));
      await waitUntil('the password to be asked for', () => popup.has('Password of this PDF'));
      expect(await popup.text('#error-title')).toBe('This PDF is locked');
      const give = async (password: string) => {
        await popup.evaluate((value: string) => {
          const field = document.querySelector('input');
          if (field) field.value = value;
        }, password);
        await popup.click('Open');
      };
      await give('wrong');
      await waitUntil('it to be refused', async () =>
        (await popup.text('#error-advice')).includes('not the password'),
      );
      await give('sesame');
      await waitUntil('the pages', () => popup.has('Page 2'), atLeisure);
      await popup.press('Escape');
      await popup.waitForStatus('ready');

      const whole = makePdf(['Broken']);
      await dropFiles(popup, { name: 'broken.pdf', bytes: whole.subarray(0, 40) });
      await waitUntil('the sentence', async () =>
        (await popup.text('.notice')).includes('The PDF is damaged'),
      );
    });

    test('a PDF dropped on the toolbar popup opens in a window that stays', async () => {
      const page = await stage.browser.newPage(`${stage.server.origin}/receipt.html`);
      const popup = await stage.browser.openPopup(page);
      await popup.waitForStatus('ready');
      await dropFiles(popup, pdf(['One', 'Two']));
      await popup.waitUntilClosed();
      const own = await stage.browser.openPopupAsTab('own');
      const statuses = () =>
        own.evaluateExpression(
          'browser.extension.getViews().map((view) => view.document.querySelector("main")?.dataset.status)',
        );
      await waitUntil(
        'its pages',
        async () => ((await statuses()) as string[]).includes('picking'),
        atLeisure,
      );
    });

    test('what is dropped on the settings page is read in a window of its own', async () => {
      const popup = await stage.browser.openPopupAsTab('own');
      const before = (await extractionsOf(popup)).length;
      await popup.evaluateExpression("location.assign('/options.html#reading')");
      // The popup's page, too, has a heading, until it has gone.
      await waitUntil('the settings page', () =>
        popup.evaluate(() => location.pathname === '/options.html' && document.querySelector('h1') !== null),
      );
      await dropFiles(popup, picture);
      await waitUntil('it to be read', async () => (await extractionsOf(popup)).length === before + 1);
      expect((await finishedRun(popup)).status).toBe('done');
    });
  },
  chromiumUnlessLong,
);
