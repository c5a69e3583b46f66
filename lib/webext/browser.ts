import type { Browser } from 'webextension-polyfill';

export type { Menus, Runtime } from 'webextension-polyfill';

/**
 * The browser's extension API; everything else reaches it through `lib/webext`. Both families have it under
 * this name, with promises, and listeners that may answer by one: Chromium since 144.
 */
export const { browser } = globalThis as unknown as { readonly browser: Browser };
