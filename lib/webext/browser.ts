/** The one import of the browser's extension API; everything else reaches it through `lib/webext`. */
export { default as browser } from 'webextension-polyfill';
export type { Menus, Runtime } from 'webextension-polyfill';
