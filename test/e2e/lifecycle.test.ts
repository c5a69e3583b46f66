import { expect, test } from 'vitest';
import { waitUntil } from '../browser/wait-until.ts';
import { describeInBrowsers } from './describe-in-browsers.ts';
import { tiledPicture } from '../fixtures/tiled-picture.ts';
import { extractionsOf, finishedRun } from './extractions-of.ts';
import { withBrowser } from './with-browser.ts';

describeInBrowsers('a run and its end', (kind) => {
  // A picture that was read before would be known, and not be caught at work.
  const stage = withBrowser(kind, { alone: true });

  /** Reads a picture, the long one or a short one. */
  async function startReading(address: '/long.html' | '/data-url.html') {
    if (address === '/long.html') await serveLongPicture();
    const page = await stage.browser.newPage(stage.server.origin + address);
    await stage.browser.readImageByContextMenu(page, '#picture', 'Text');
    const popup = await stage.browser.popup();
    return { page, popup };
  }

  /** Takes seconds to read, long enough to be caught at work. */
  async function serveLongPicture(): Promise<void> {
    const { server } = stage;
    server.serve('/long.png', { type: 'image/png', body: await tiledPicture('receipt', 3) });
    server.serve('/long.html', {
      type: 'text/html',
      body: '<!doctype html><title>Long</title><img id="picture" src="/long.png" width="300" alt="">',
    });
  }

  test('Stop ends it, and the picture goes at once', async () => {
    const { popup } = await startReading('/long.html');
    await popup.waitForStatus('running');
    await popup.click('Stop');
    await popup.waitForStatus('cancelled');
    expect(await popup.text('#error-title')).toBe('Stopped');
    expect((await finishedRun(popup)).pictureDroppedAt).toBeDefined();
  });

  test('the next one works after a stop', async () => {
    const { popup } = await startReading('/data-url.html');
    await popup.waitForStatus('done');
  });

  test('the picture is dropped within seconds of the result, and the popup says when [P02]', async () => {
    const { page, popup } = await startReading('/data-url.html');
    await popup.waitForStatus('done');
    const run = await waitUntil('the picture to be dropped', async () => {
      const last = (await extractionsOf(popup)).at(-1);
      return last?.pictureDroppedAt === undefined ? undefined : last;
    });
    expect((run.pictureDroppedAt ?? 0) - (run.finishedAt ?? 0)).toBeLessThan(20_000);
    expect(await popup.text('#footnote')).toContain('The picture goes when this closes');
    await popup.close();
    const again = await stage.browser.openPopup(page);
    await again.waitForStatus('done');
    expect(await again.text('#footnote')).toContain('Image dropped');
  });

  test('a background killed in mid-run ends in a sentence, never in an endless wait [R04 F38]', async () => {
    const { page, popup } = await startReading('/long.html');
    await popup.waitForStatus('running');
    await stage.browser.killBackground();
    const shown = (await stage.browser.isPopupOpen()) ? popup : await stage.browser.openPopup(page);
    expect(
      await waitUntil('the popup to say so', async () => (await shown.text('#error-title')) || undefined, {
        timeoutMs: 30_000,
      }),
    ).toBe('Interrupted');
    expect(await shown.text('#error-advice')).toContain('Clip again');
  });

  test('and the next run works', async () => {
    const { popup } = await startReading('/data-url.html');
    await popup.waitForStatus('done');
    expect(await popup.text('#result-text')).toContain('Draft saved a moment ago');
  });

  test('a run in one tab does not show in another [R06]', async () => {
    const { popup } = await startReading('/data-url.html');
    await popup.waitForStatus('done');
    await popup.close();
    const other = await stage.browser.newPage(`${stage.server.origin}/modal.html`);
    const overOther = await stage.browser.openPopup(other);
    await overOther.waitForStatus('ready');
  });
});
