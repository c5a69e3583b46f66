/** The browsers' own schemes, and what they show of themselves and of developers' tools. */
const browserSchemes = new Set([
  'chrome:',
  'chrome-search:',
  'chrome-untrusted:',
  'edge:',
  'brave:',
  'opera:',
  'vivaldi:',
  'devtools:',
  'resource:',
]);

const extensionSchemes = new Set(['chrome-extension:', 'moz-extension:', 'extension:']);

/** Pages of `about:` that show what is the web's. */
const webAboutPages = new Set(['reader', 'blank', 'srcdoc', 'neterror', 'certerror']);

/**
 * Whether a tab shows the browser's own settings, a new tab, or another extension's page: they are never
 * read, not even where the browser would allow it.
 *
 * @param url the tab's address; undefined where the browser does not tell, which is no refusal.
 * @param ownOrigin this extension's pages' origin.
 */
export function isRefusedAddress(url: string | undefined, ownOrigin: string): boolean {
  const parsed = url === undefined ? null : URL.parse(url.replace(/^view-source:/u, ''));
  if (!parsed) return false;
  if (extensionSchemes.has(parsed.protocol)) return !parsed.href.startsWith(`${ownOrigin}/`);
  if (parsed.protocol === 'about:') return !webAboutPages.has(parsed.pathname);
  return browserSchemes.has(parsed.protocol);
}
