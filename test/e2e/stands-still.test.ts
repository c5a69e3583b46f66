import { expect, test } from 'vitest';
import type { PopupHandle } from '../browser/popup-handle.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { withBrowser } from './with-browser.ts';

/** Runs in the popup: all places where "Save" stood in so many frames since the result was drawn. */
async function placesOfSave(frames: number): Promise<string[]> {
  const places = new Set<string>();
  for (let seen = 0; seen < frames;) {
    await new Promise(requestAnimationFrame);
    const save = document.querySelector('main[data-status="done"] .menu summary');
    if (!save) continue;
    const { x, y } = save.getBoundingClientRect();
    places.add(`${Math.round(x)} ${Math.round(y)}`);
    seen++;
  }
  return [...places];
}

/** More than the browser and the page need to agree on a height. */
const manyFrames = 40;

describeInBrowsers('what can be pressed stands still', (kind) => {
  const stage = withBrowser(kind);
  const places = (popup: PopupHandle) => popup.evaluate(placesOfSave, manyFrames);

  test('under a result that comes, one that is there already, and one that is copied', async () => {
    const { browser, server } = stage;
    const page = await browser.newPage(`${server.origin}/data-url.html`);
    await browser.readImageByContextMenu(page, '#picture', 'Text');
    const coming = await browser.popup();
    expect(await places(coming)).toHaveLength(1);
    await coming.close();

    const there = await browser.openPopup(page);
    const before = await places(there);
    expect(before).toHaveLength(1);
    await there.click('Copy text');
    await waitUntil('the button to say so', () => there.has('Copied'));
    expect(await places(there)).toEqual(before);
    await there.close();
  });
});
