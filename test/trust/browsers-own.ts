import type { Found } from './scan-profile.ts';

/** What browsers keep of every page that they show, whatever is installed in them; by the start of the path. */
const ofPages: Readonly<Record<string, string>> = {
  'Default/History': 'the pages visited, in Chromium',
  'Default/Sessions/': 'the open tabs, in Chromium',
  'Default/Favicons': 'icons by page, in Chromium',
  'Default/Visited Links': 'which links are drawn as visited, in Chromium',
  'segmentation_platform/ukm_db': 'what the browser counts of pages for itself, in Chromium',
  'Default/Top Sites': 'the pages visited most, now and then, in Chromium; extensions can only read it',
  'Default/Shortcuts': 'what was chosen in the address bar, in Chromium',
  'places.sqlite': 'the pages visited, in Firefox',
  'favicons.sqlite': 'icons by page, in Firefox',
  sessionstore: 'the open tabs, in Firefox',
};

/**
 * Whether a page's address stands where the browser itself notes every page. Anything else that is found is a leak, and so is
 * the address anywhere else, such as in an extension's storage.
 */
export function isBrowsersOwn({ kind, file }: Found): boolean {
  return kind === 'page' && Object.keys(ofPages).some((start) => file.startsWith(start));
}
