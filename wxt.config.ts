import { defineConfig } from 'wxt';
import { manifest } from './lib/webext/manifest.ts';
import { packagePdf } from './lib/pdf/build/package-pdf.ts';
import { packageModels } from './lib/engine/on-device/build/package-models.ts';
import { xlsxWithoutWorkers } from './lib/export/xlsx/build/xlsx-without-workers.ts';
import { withoutRemoteAddress } from './lib/engine/on-device/build/without-remote-address.ts';

export default defineConfig({
  // Imports stay visible: a reader, and the architecture test, can see what a file uses.
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser, command }) =>
    manifest(
      browser === 'firefox' ? 'firefox' : 'chromium',
      command === 'serve' ? 'development' : 'production',
    ),
  hooks: {
    'build:publicAssets': async (_wxt, files) => {
      files.push(...(await packageModels()), ...(await packagePdf()));
    },
  },
  vite: () => ({
    // Every browser that can run this preloads modules by itself.
    build: { target: 'es2023', modulePreload: { polyfill: false } },
    resolve: { alias: [xlsxWithoutWorkers] },
    worker: { format: 'es' as const, plugins: () => [withoutRemoteAddress()] },
  }),
});
