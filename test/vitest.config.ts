import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** They wait for half a minute and hardly work meanwhile: they run beside the unit tests. */
const sleepTests = 'test/e2e/sleep-*.test.ts';

/** So that every core works while the sleep tests wait, one in each browser. */
const maxWorkers = availableParallelism() + 2;

/** Every place and every picture of a page, by their pixels, every built-in task, tasks that are tried and drafted, a hundred pictures with faults, one right-clicked beside many, ten thousand to pick from, what is copied, everything by keys, the first minute, results that stand still, the popup refused, the gallery: `npm run test:long` takes them. */
const longTests = [
  'test/e2e/page-pictures.test.ts',
  'test/e2e/exact-places.test.ts',
  'test/e2e/built-in-tasks.test.ts',
  'test/e2e/batch-hundred.test.ts',
  'test/e2e/batch-beside.test.ts',
  'test/e2e/copied.test.ts',
  'test/e2e/keyboard-alone.test.ts',
  'test/e2e/first-minute.test.ts',
  'test/e2e/layout-shift.test.ts',
  'test/e2e/popup-refused.test.ts',
  'test/e2e/gallery.test.ts',
  'test/e2e/try-tasks.test.ts',
];

/** Servers that are silent for minutes: `npm run test:engines` waits for them. */
const engineTests = ['test/e2e/engine-lists.test.ts', 'test/e2e/patient-engine-*.test.ts'];

/** Proofs that take minutes: `npm run canary` and its like name the files that they want. */
const trustTests = ['test/e2e/trust/*.test.ts'];

/** Three kinds of test, from fast to slow; the browsers' come last, two files at a time. */
export default defineConfig(({ mode }) => ({
  root,
  resolve: { alias: { '@': root.replace(/[/\\]$/, '') } },
  test: {
    reporters: ['default', './test/plain-reporter.ts'],
    // Most take milliseconds; on a busy machine the longest took more than the usual five seconds.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          maxWorkers,
          environment: 'node',
          include: ['test/unit/**/*.test.ts', 'test/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          maxWorkers,
          environment: 'happy-dom',
          include: ['test/components/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'sleep',
          maxWorkers,
          environment: 'node',
          include: [sleepTests],
          retry: 1,
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
            ...(mode === 'trust' ? [] : trustTests),
          ],
          maxWorkers: 2,
          globalSetup: ['test/e2e/end-kept-browsers.ts'],
          // So that browsers can be kept from file to file (`e2e/with-browser.ts`).
          isolate: false,
          // A machine may be slow for a moment. What needed it is named at the end (`plain-reporter.ts`).
          retry: 1,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}));
