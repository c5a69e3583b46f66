import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';

const entry = fileURLToPath(new URL('../fixtures/page-side.ts', import.meta.url));

let bundle: Promise<string> | undefined;

/** Puts what the capture script does inside pages into a page's own world, as `globalThis.pageSide`. */
export async function addPageSide(page: Page): Promise<void> {
  bundle ??= bundlePageSide();
  await page.evaluate(await bundle);
}

async function bundlePageSide(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'unused' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const output = first && 'output' in first ? first.output[0].code : undefined;
  if (output === undefined) throw new Error('The page side could not be bundled.');
  return output;
}
