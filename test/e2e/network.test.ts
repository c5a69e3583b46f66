import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium-browser.ts';
import { requestsIn } from '../browser/requests-in.ts';
import { startPageServer } from '../servers/page-server.ts';

// The browser itself keeps the log, so that no worker and no library of the reader can pass it by.
test('reading on the device asks nobody for anything: no model, no runtime, no language [P19 T57]', async () => {
  const netLog = join(mkdtempSync(join(tmpdir(), 'fieldshot-net-')), 'log.json');
  const server = await startPageServer();
  const browser = await launchChromium({ netLog });
  try {
    const page = await browser.newPage(`${server.origin}/data-url.html`);
    await browser.readImageByContextMenu(page, '#picture', 'Table');
    const popup = await browser.popup();
    await popup.waitForStatus('done');
    // That the log sees the extension at all: what it asks for here is refused an answer, not the asking.
    await popup.evaluate(async (address) => {
      await fetch(address).catch(() => undefined);
    }, `${server.origin}/asked-on-purpose`);
  } finally {
    await browser.close();
    await server.close();
  }
  const asked = requestsIn(netLog).filter(({ initiator }) => initiator === browser.extensionOrigin);
  expect([...new Set(asked.map(({ url }) => url))]).toEqual([`${server.origin}/asked-on-purpose`]);
});
