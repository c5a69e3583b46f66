import { describe } from 'vitest';
import { findBrowser, type BrowserKind } from '../browser/find-browser.ts';

/**
 * Runs the same tests in both browsers, or in the ones given. Chromium must be there. A missing Firefox is said loudly and
 * its tests are skipped with the reason; under CI it fails them.
 */
export function describeInBrowsers(
  title: string,
  tests: (kind: BrowserKind) => void,
  kinds: readonly BrowserKind[] = ['chromium', 'firefox'],
): void {
  for (const kind of kinds) {
    const missing = whyMissing(kind);
    if (missing === undefined) {
      describe(`${title} (${kind})`, () => tests(kind));
    } else {
      console.warn(`\n*** NOT TESTED IN FIREFOX: ${title}. ${missing} ***\n`);
      describe.skip(`${title} (${kind}, skipped: ${missing})`, () => tests(kind));
    }
  }
}

function whyMissing(kind: BrowserKind): string | undefined {
  try {
    findBrowser(kind);
    return undefined;
  } catch (thrown) {
    if (kind === 'chromium' || process.env['CI']) throw thrown;
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}
