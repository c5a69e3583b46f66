import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languageTexts } from '../fixtures/language-texts.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { withBrowser } from './with-browser.ts';

function textOf(tag: string): string {
  return languageTexts.find((each) => each.tag === tag)?.text ?? '';
}

describeInBrowsers('pictures in other languages', (kind) => {
  const stage = withBrowser(kind);

  // One with a recogniser of its own, one with Tesseract's data.
  test.each(kind === 'chromium' ? ['zh-Hans'] : ['ar'])('reads %s', async (tag) => {
    const picture = readFileSync(new URL(`../fixtures/pictures/languages/${tag}.png`, import.meta.url));
    stage.server.serve(`/${tag}.png`, { type: 'image/png', body: picture });
    stage.server.serve('/language.html', {
      type: 'text/html',
      body: `<img id="picture" src="/${tag}.png">`,
    });
    const page = await stage.browser.newPage(`${stage.server.origin}/language.html`);
    await stage.browser.readImageByContextMenu(page, '#picture', 'Text');
    const popup = await stage.browser.popup();
    await popup.waitForStatus('done');
    expect((await popup.text('#result-text'))?.replaceAll(/\s/gu, '')).toBe(
      textOf(tag).replaceAll(/\s/gu, ''),
    );
    await popup.close();
  });

  test('says nothing in the console', async () => {
    expect(await stage.consoleErrors()).toEqual([]);
  });
});
