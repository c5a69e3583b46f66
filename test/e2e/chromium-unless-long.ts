import type { BrowserKind } from '../browser/find-browser.ts';

/** For what no browser does its own way: `npm test` takes one of them, `npm run test:long` both. */
export const chromiumUnlessLong: readonly BrowserKind[] =
  import.meta.env.MODE === 'long' ? ['chromium', 'firefox'] : ['chromium'];
