import { expect, test } from 'vitest';
import type { PopupHandle } from '../browser/popup-handle.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { chromiumUnlessLong } from './chromium-unless-long.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { extractionsOf, finishedRun } from './extractions-of.ts';
import { withBrowser } from './with-browser.ts';

/** Takes an option as a person does; the list itself is the system's, and out of a test's reach. */
async function choose(popup: PopupHandle, selector: string, value: string): Promise<void> {
  await waitUntil(`${selector} to be there`, async () => (await popup.has(selector)) || undefined);
  await popup.evaluate(
    (wanted: string, chosen: string) => {
      const select = document.querySelector<HTMLSelectElement>(wanted);
      if (!select) throw new Error('There is no choice.');
      select.value = chosen;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    value,
  );
}

describeInBrowsers(
  'the language of pictures',
  (kind) => {
    const stage = withBrowser(kind);

    test('is chosen, kept, told to the reader after the page’s own, and changed for one picture', async () => {
      const { browser, server } = stage;
      const body = '<html lang="fr"><div lang="de_AT"><img id="picture" src="/pictures/blank.png"></div>';
      server.serve('/austrian.html', { type: 'text/html', body });
      const page = await browser.newPage(`${server.origin}/austrian.html`);
      const ready = await browser.openPopup(page);
      await ready.waitForStatus('ready');
      await choose(ready, '#language', 'sv');
      const stored = () => ready.evaluateExpression('browser.storage.local.get()');
      await waitUntil('it to be stored', async () => JSON.stringify(await stored()).includes('"sv"'));
      await ready.close();
      await browser.readImageByContextMenu(page, '#picture', 'Text');
      const popup = await browser.popup();
      const first = await finishedRun(popup);
      const own = (await popup.evaluateExpression('browser.i18n.getAcceptLanguages()')) as string[];
      const likely = ['de-AT', ...own];
      expect(first.languages).toEqual({ chosen: 'sv', likely });
      // A blank picture has no text, and may be read in another language while it is held.
      await popup.waitForStatus('failed');
      await choose(popup, '#read-again-in', 'he');
      await popup.click('Read again');
      await waitUntil('a second run', async () => (await extractionsOf(popup)).length > 1 || undefined);
      const second = await finishedRun(popup);
      expect(second.languages).toEqual({ chosen: 'he', likely });
      expect(second.picture).toEqual(first.picture);
      expect(await popup.evaluateExpression('browser.storage.local.get()')).toMatchObject({
        settings: { language: 'sv' },
      });
      await popup.close();
    });
  },
  chromiumUnlessLong,
);
