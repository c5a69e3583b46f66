import type { Browser } from 'webextension-polyfill';

/**
 * The browser's extension API as scripts in people's pages have it, where every byte counts: the browsers'
 * own, which both have under this name, with promises (Chromium since 144).
 */
export const { browser } = globalThis as unknown as { readonly browser: Pick<Browser, 'runtime' | 'i18n'> };
