import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { TargetType, type Browser, type Extension } from 'puppeteer-core';
import type { LaunchOptions } from './extension-browser.ts';
import { extensionDirectory, opensWelcome } from './extension-directory.ts';
import { findBrowser } from './find-browser.ts';
import { waitUntil } from './wait-until.ts';

/** A started Chromium with the extension in it. */
export interface StartedChromium {
  readonly browser: Browser;
  readonly extension: Extension;
  readonly profile: string;
}

/** Quiet: no calls home, no first-run pages, nothing that changes from run to run. */
const quietFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
];

/** The extension's worker, and its offscreen document. */
const backgrounds: ReadonlySet<TargetType> = new Set([TargetType.SERVICE_WORKER, TargetType.BACKGROUND_PAGE]);

/** Starts Chromium on a fresh profile and waits until the extension is in it. */
export async function startChromium(options: LaunchOptions): Promise<StartedChromium> {
  const profile = options.profile ?? (await mkdtemp(path.join(tmpdir(), 'fieldshot-chromium-')));
  await writePreferences(profile, options);
  const { width, height } = options.windowSize ?? { width: 1200, height: 900 };
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless: options.headless ?? true,
    pipe: true,
    userDataDir: profile,
    enableExtensions: [options.extensionDirectory ?? extensionDirectory('chromium')],
    defaultViewport: null,
    handleSIGINT: false,
    env: { ...process.env, ...(options.display ? { DISPLAY: options.display } : {}) },
    ...(options.detachWorker ? { targetFilter: (t) => !backgrounds.has(t.type()) } : {}),
    args: [
      ...quietFlags,
      // The sandbox cannot start as root, and only then is it left out.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--window-size=${width},${height}`,
      ...(options.screenSize
        ? [`--screen-info={${options.screenSize.width}x${options.screenSize.height}}`]
        : []),
      // Without the second, loopback would be asked directly.
      ...(options.proxy ? [`--proxy-server=${options.proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
      ...(options.anyCertificate ? ['--ignore-certificate-errors'] : []),
      ...(options.netLog ? [`--log-net-log=${options.netLog}`] : []),
      ...(options.deviceScaleFactor ? [`--force-device-scale-factor=${options.deviceScaleFactor}`] : []),
      ...(options.colorScheme
        ? [`--blink-settings=preferredColorScheme=${options.colorScheme === 'dark' ? 0 : 1}`]
        : []),
    ],
  });
  const extension = await waitUntil('the extension to be in Chromium', async () => {
    return [...(await browser.extensions()).values()].find((each) => each.enabled);
  });
  if (!options.keepWelcome && opensWelcome('chromium', options.extensionDirectory))
    await closeWelcome(browser, extension);
  return { browser, extension, profile };
}

/** The page that opens after the installation would be in front of whatever a test opens before it comes. */
async function closeWelcome(browser: Browser, { id }: Extension): Promise<void> {
  const target = await browser.waitForTarget(
    (each) => each.url() === `chrome-extension://${id}/welcome.html`,
  );
  await (await target.page())?.close();
}

/** Downloads are set in the profile: the protocol's own switch would override the files' names. */
async function writePreferences(profile: string, options: LaunchOptions): Promise<void> {
  const folder = path.join(profile, 'Default');
  await mkdir(folder, { recursive: true });
  const preferences = {
    ...(options.downloadDirectory
      ? { download: { default_directory: options.downloadDirectory, prompt_for_download: false } }
      : {}),
    session: { restore_on_startup: 5 },
  };
  await writeFile(path.join(folder, 'Preferences'), JSON.stringify(preferences));
}
