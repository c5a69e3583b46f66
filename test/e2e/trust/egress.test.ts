import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAi } from '../../../lib/engine/vision/profiles/openai.ts';
import type { ExtensionBrowser } from '../../browser/extension-browser.ts';
import { firefoxExtensionId } from '../../browser/extension-directory.ts';
import type { BrowserKind } from '../../browser/find-browser.ts';
import { launchExtension } from '../../browser/launch-extension.ts';
import { waitUntil } from '../../browser/wait-until.ts';
import { encodePng } from '../../fakes/node-drawer.ts';
import { startContractServer, type ContractServer } from '../../servers/contract/contract-server.ts';
import { drawCode } from '../../servers/contract/picture-code.ts';
import { startPageServer, type PageServer } from '../../servers/page-server.ts';
import { buildWithPassingTime, passTime } from '../../trust/build-with-passing-time.ts';
import { patchedBuild } from '../../trust/patched-build.ts';
import { startRecordingProxy, type RecordingProxy } from '../../trust/recording-proxy.ts';
import { isInstalled, updateExtension } from '../../trust/reload-extension.ts';
import { describeInBrowsers } from '../describe-in-browsers.ts';
import { EngineDesk } from '../engine-desk.ts';

/** Who may be asked, and when: a host that is not here is a breach of a promise, until two people have agreed to it. */
const snapshot = JSON.parse(readFileSync(new URL('egress-snapshot.json', import.meta.url), 'utf8')) as Record<
  string,
  readonly string[]
>;

/** What Chromium asks for by itself, at times that differ: seen with an extension that does nothing. */
const chromiumsOwn = [
  'accounts.google.com:443',
  'clients2.google.com',
  'update.googleapis.com',
  'update.googleapis.com:443',
];

const tenMinutes = 10 * 60_000;

interface Stage {
  readonly kind: BrowserKind;
  readonly browser: ExtensionBrowser;
  readonly build: string;
  readonly proxy: RecordingProxy;
  readonly pages: PageServer;
  readonly contract: ContractServer;
}

/** What a person does in turn; after each it is seen who was asked. */
const phases: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  install: async ({ browser }) => {
    await browser.newPage('about:blank');
  },
  'settings, all sections': async ({ browser }) => {
    const page = await browser.openPopupAsTab('own');
    await page.evaluateExpression("location.assign('/options.html')");
    await waitUntil('the settings', () => page.has('nav'));
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href') ?? ''),
    );
    expect(links.length).toBeGreaterThanOrEqual(7);
    for (const link of links) {
      await page.click(`nav [href="${link}"]`);
      await waitUntil(`the section ${link}`, () =>
        page.evaluate((hash) => location.hash === hash && document.querySelector('h1') !== null, link),
      );
    }
    await page.close();
  },
  'reading on this device': async ({ browser, pages }) => {
    const page = await browser.newPage(`${pages.origin}/data-url.html`);
    await browser.readImageByContextMenu(page, '#picture', 'Text');
    const popup = await browser.popup();
    await popup.waitForStatus('done');
    await popup.close();
    await page.close();
  },
  'ten idle minutes': async ({ browser, kind }) => {
    const page = await browser.openPopupAsTab('own');
    // The background, and where Chromium reads: what they meant to do within ten minutes, they do now.
    const contexts = kind === 'chromium' ? ['/background.js', '/offscreen.html'] : ['background'];
    const passed = await passTime(page, tenMinutes, contexts);
    console.log(`${kind}: timers that went off within ten idle minutes: ${JSON.stringify(passed)}`);
    // As browsers do with an idle one; the page wakes it again.
    await browser.killBackground();
    await page.evaluateExpression("browser.runtime.sendMessage({ type: 'key-state' })");
    await passTime(page, tenMinutes, ['background']);
    await page.close();
  },
  update: async ({ browser, build }) => {
    await updateExtension(browser, build, '0.9.9');
    const page = await browser.openPopupAsTab('own');
    expect(await page.evaluateExpression('browser.runtime.getManifest().version')).toBe('0.9.9');
    await page.close();
  },
  'with an engine': async ({ browser, contract }) => {
    const desk = await EngineDesk.open(browser);
    const engine = { profileId: openAi.id, baseUrl: contract.baseUrl, model: 'some-vision', key: 'k' };
    await desk.setUp([engine], 'text');
    const run = await desk.read(encodePng(drawCode('EC7E55', 96, 48)));
    expect(run.status).toBe('done');
    expect(contract.pictures).toBe(1);
    await desk.page.close();
  },
  uninstall: async ({ browser }) => {
    const page = await browser.openPopupAsTab('own');
    await page.evaluate(uninstall).catch(() => undefined);
    await waitUntil('the extension to be gone', async () => !(await isInstalled(browser)));
  },
};

/** Its own page goes with it, so nobody is left to wait for. */
function uninstall(): void {
  const own = (globalThis as unknown as { chrome: { management: { uninstallSelf(): void } } }).chrome;
  setTimeout(() => own.management.uninstallSelf(), 0);
}

/** An extension of the same name that does nothing: what is asked for with it, the browser asks for by itself. */
function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fieldshot-empty-'));
  const background = { service_worker: 'background.js', scripts: ['background.js'] };
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '0.1.0',
    background,
    action: { default_popup: 'popup.html' },
    browser_specific_settings: { gecko: { id: firefoxExtensionId } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), 'chrome.runtime.onInstalled.addListener(() => {});');
  writeFileSync(join(folder, 'popup.html'), '<!doctype html><main data-status="ready">');
  return folder;
}

/** The hosts that the browser asks for by itself, from its start to its end. */
async function browsersOwn(kind: BrowserKind): Promise<ReadonlySet<string>> {
  const proxy = await startRecordingProxy();
  const extensionDirectory = emptyExtension();
  try {
    const browser = await launchExtension(kind, { proxy: proxy.address, extensionDirectory });
    await browser.newPage('about:blank');
    await updateExtension(browser, extensionDirectory, '0.9.9');
    await browser.close();
    return new Set([...proxy.take(), ...(kind === 'chromium' ? chromiumsOwn : [])]);
  } finally {
    rmSync(extensionDirectory, { recursive: true, force: true });
    await proxy.close();
  }
}

/** Plays all phases with a build, and gives who was asked in each, without what the browser asks for by itself. */
async function egressOf(
  kind: BrowserKind,
  build: string,
  upTo = Object.keys(phases).length,
): Promise<Record<string, readonly string[]>> {
  const own = await browsersOwn(kind);
  console.log(`${kind} by itself asks for: ${[...own].join(', ') || 'nothing'}`);
  const [proxy, pages, contract] = await Promise.all([
    startRecordingProxy(),
    startPageServer(),
    startContractServer(openAi),
  ]);
  const names = new Map([[contract.baseUrl.host, "the engine's own address"]]);
  const asked: Record<string, readonly string[]> = {};
  const browser = await launchExtension(kind, { proxy: proxy.address, extensionDirectory: build });
  try {
    for (const [name, play] of Object.entries(phases).slice(0, upTo)) {
      await play({ kind, browser, build, proxy, pages, contract });
      // The page's own server is asked by the page; how often is seen at the end.
      const hosts = proxy.take().filter((host) => !own.has(host) && host !== new URL(pages.origin).host);
      asked[name] = hosts.map((host) => names.get(host) ?? host);
    }
    // That the proxy sees what is asked for at all, and that nothing is on its way any more.
    await browser.newPage(`${pages.otherOrigin}/modal.html`);
    expect(proxy.take()).toContain(new URL(pages.otherOrigin).host);
    expect(pages.requests.filter(({ path }) => path === '/data-url.html').length).toBeLessThan(2);
    return asked;
  } finally {
    await browser.close();
    await Promise.all([proxy.close(), pages.close(), contract.close()]);
  }
}

describeInBrowsers('egress', (kind) => {
  test(
    'P07 P16 P19 T48 T57: from install to uninstall nobody is asked but the engine that was set up',
    { timeout: 240_000 },
    async () => {
      const build = buildWithPassingTime(kind);
      try {
        expect(await egressOf(kind, build)).toEqual(snapshot);
      } finally {
        rmSync(build, { recursive: true, force: true });
      }
    },
  );

  test('P19: a build that calls home turns it red', { timeout: 120_000 }, async () => {
    const call = ';fetch("https://home.fieldshot.example/installed").catch(() => {});';
    const build = patchedBuild(kind, [{ files: /^background\.js$/u, from: /$/u, to: call }]);
    try {
      expect(await egressOf(kind, build, 1)).toEqual({ install: ['home.fieldshot.example:443'] });
    } finally {
      rmSync(build, { recursive: true, force: true });
    }
  });
});
