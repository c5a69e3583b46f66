import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { repositoryRoot } from '../browser/extension-directory.ts';
import type { BrowserKind } from '../browser/find-browser.ts';
import { launchExtension } from '../browser/launch-extension.ts';
import { asPng } from '../browser/page-surface.ts';
import { type PageServer, startPageServer } from '../servers/page-server.ts';
import { buildGallery } from '../gallery/build-gallery.ts';
import { places } from '../gallery/look.ts';
import { buildExtension } from './build-extension.ts';
import { buildSpeaking } from './screenshots/speaking.ts';
import { takeScreens } from './screenshots/take-screens.ts';

const output = path.join(repositoryRoot, '.output/screenshots');
/** How real screens are taken: in English light and dark, and from right to left. */
const screenLooks = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'rtl', colorScheme: 'light', language: 'ar' },
] as const;
/** How the gallery is taken: parts of its address, see `test/gallery/look.ts`. */
const galleryLooks = ['theme=light', 'theme=dark', 'dir=rtl', 'text=200', 'words=long'];
const readmePicture = path.join(repositoryRoot, 'docs/screenshot.png');

await main().catch((thrown: unknown) => {
  console.error(thrown instanceof Error ? thrown.message : String(thrown));
  process.exitCode = 1;
});

/** Builds the extension and takes a picture of every screen, light, dark and from right to left, and the README's own. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string', default: 'chromium' },
      only: { type: 'string' },
    },
  });
  const kind = values.browser;
  if (kind !== 'chromium' && kind !== 'firefox') {
    throw new Error(`--browser is chromium or firefox, not "${kind}".`);
  }
  buildExtension();
  mkdirSync(output, { recursive: true });
  for (const look of screenLooks)
    if (values.only === undefined || values.only === look.name) await takeAll(kind, look);
  if (values.only === undefined || values.only === 'gallery') await takeGallery(kind);
  console.log(`Pictures: ${path.relative(process.cwd(), output)}`);
}

/** Every component in every state, in every look: one long picture each. */
async function takeGallery(kind: BrowserKind): Promise<void> {
  const { html } = await buildGallery();
  const server = await startPageServer();
  const browser = await launchExtension(kind, { windowSize: { width: 1760, height: 1000 } });
  server.serve('/gallery.html', { type: 'text/html; charset=utf-8', body: html });
  try {
    for (const place of places)
      for (const look of galleryLooks) {
        const page = await browser.newPage(`${server.origin}/gallery.html?place=${place}&${look}`);
        const file = path.join(output, `gallery-${place}-${look.replaceAll(/\W/gu, '-')}.png`);
        await page.screenshot({ path: asPng(file), fullPage: true });
        await page.close();
      }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function takeAll(kind: BrowserKind, look: (typeof screenLooks)[number]): Promise<void> {
  const server = await startPageServer();
  const browser = await launchExtension(kind, {
    colorScheme: look.colorScheme,
    windowSize: { width: 1280, height: 900 },
    screenSize: { width: 1440, height: 1024 },
    ...('language' in look && { extensionDirectory: buildSpeaking(kind, look.language) }),
  });
  const file = (name: string) => path.join(output, `${kind}-${look.name}-${name}.png`);
  try {
    await takeScreens({ browser, server, file });
    if (kind === 'chromium' && look.name === 'light')
      await drawReadmePicture(browser, server, file('page'), file('fields'));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The page and, over it, the popup as the toolbar shows it. */
async function drawReadmePicture(
  browser: ExtensionBrowser,
  server: PageServer,
  pageFile: string,
  popupFile: string,
): Promise<void> {
  const [page, popup] = [pageFile, popupFile].map((file) => readFileSync(file));
  server.serve('/page.png', { type: 'image/png', body: page ?? '' });
  server.serve('/popup.png', { type: 'image/png', body: popup ?? '' });
  server.serve('/readme.html', {
    type: 'text/html',
    body: `<!doctype html><style>
      body { margin: 0; display: flex; gap: 50px; align-items: center; padding: 24px; background: #e8e8e3; width: fit-content }
      #popup { border: 1px solid #c9c9c2; box-shadow: 0 8px 24px #0003 }
    </style><img src="/page.png"><img id="popup" src="/popup.png">`,
  });
  const drawn = await browser.newPage(`${server.origin}/readme.html`);
  const shot = await (await drawn.$('body'))?.screenshot();
  if (shot) writeFileSync(readmePicture, shot);
  await drawn.close();
}
