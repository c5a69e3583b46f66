import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** They wait for half a minute and hardly work meanwhile: they run beside the unit tests. */
const sleepTests = 'test/e2e/sleep-*.test.ts';

/** Every place and every picture of a page, by their pixels: `npm run test:long` takes them. */
const longTests = ['test/e2e/page-pictures.test.ts', 'test/e2e/exact-places.test.ts'];

/** Servers that are silent for minutes: `npm run test:engines` waits for them. */
const engineTests = ['test/e2e/engine-lists.test.ts', 'test/e2e/patient-engine-*.test.ts'];

/** Three kinds of test, from fast to slow; the browsers' come last, two files at a time. */
export default defineConfig(({ mode }) => ({
  root,
  resolve: { alias: { '@': root.replace(/[/\\]$/, '') } },
  test: {
    reporters: ['default', './test/plain-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.ts', 'test/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['test/components/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'sleep',
          environment: 'node',
          include: [sleepTests],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          exclude: [
            sleepTests,
            ...(mode === 'long' ? [] : longTests),
            ...(mode === 'engines' ? [] : engineTests),
          ],
          // Each file has browsers of its own, and waits for them more than it works.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}));
