import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Waits for half a minute in each browser, and hardly works meanwhile: it runs beside the unit tests. */
const sleepTest = 'test/e2e/sleep.test.ts';

/** Three kinds of test, from fast to slow; the browsers' come last, two files at a time. */
export default defineConfig({
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
          include: [sleepTest],
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
          exclude: [sleepTest],
          // Each file has browsers of its own, and waits for them more than it works.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
