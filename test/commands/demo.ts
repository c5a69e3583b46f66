import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { repositoryRoot } from '../browser/extension-directory.ts';
import { launchExtension } from '../browser/launch-extension.ts';
import { asPng } from '../browser/page-surface.ts';
import { startPageServer } from '../servers/page-server.ts';
import { buildExtension } from './build-extension.ts';

const pictures = path.join(repositoryRoot, 'test/fixtures/pictures');
const output = path.join(repositoryRoot, '.output/demo');

await main().catch((thrown: unknown) => {
  console.error(`\nThe demo failed: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  process.exitCode = 1;
});

/** Builds the extension, and lets a real browser read a receipt with it: right-click, Read as ▸ Text. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } });
  const kind = values.browser;
  if (kind !== 'chromium' && kind !== 'firefox') {
    throw new Error(`--browser is chromium or firefox, not "${kind}".`);
  }
  console.log('Building the extension …');
  buildExtension();
  const isVisible = hasScreen();
  console.log(`Starting ${kind}${isVisible ? '' : ' without a window, as there is no screen'} …`);
  const server = await startPageServer();
  const browser = await launchExtension(kind, {
    headless: !isVisible,
    windowSize: { width: 1280, height: 900 },
  });
  const stop = () => void browser.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await readReceipt(browser, server.origin);
    if (isVisible) {
      console.log('\nThe window stays open; close it, or press Ctrl+C, to end.');
      await browser.closed;
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function readReceipt(browser: ExtensionBrowser, origin: string): Promise<void> {
  mkdirSync(output, { recursive: true });
  const page = await browser.newPage(`${origin}/receipt.html`);
  console.log('Right-clicking the receipt, Read as ▸ Text …\n');
  await browser.readImageByContextMenu(page, '#picture', 'Text');
  const popup = await browser.popup();
  await popup.waitForStatus('done');
  const text = await popup.text('#result-text');
  console.log(text);
  console.log(`\n${await popup.text('#footnote')}  ${await popup.text('#elapsed')}`);
  const shots = { page: path.join(output, 'page.png'), popup: path.join(output, 'popup.png') };
  await popup.screenshot(shots.popup);
  await page.screenshot({ path: asPng(shots.page) });
  console.log(`Pictures: ${relative(shots.page)}, ${relative(shots.popup)}`);
  checkText(text, readFileSync(path.join(pictures, 'receipt.txt'), 'utf8'));
  console.log('Every line is as on the receipt.');
}

/** @throws naming the first line that differs. The amount of white space makes no difference. */
function checkText(text: string, truth: string): void {
  const read = plainLines(text);
  const wanted = plainLines(truth);
  for (const index of Array.from({ length: Math.max(read.length, wanted.length) }, (_, i) => i)) {
    if (read[index] === wanted[index]) continue;
    const is = read[index] === undefined ? 'is missing' : `was read as "${read[index]}"`;
    throw new Error(`line ${index + 1}, "${wanted[index] ?? ''}", ${is}.`);
  }
}

function plainLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

function hasScreen(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

function relative(file: string): string {
  return path.relative(process.cwd(), file);
}
