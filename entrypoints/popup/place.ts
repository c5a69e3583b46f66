/**
 * Where this page stands: under the toolbar button, where it closes with any click elsewhere; in a small window of its
 * own; or beside the page, as Chromium's side panel or Firefox's sidebar. The last two stay whatever has the focus.
 */
export function place(): 'popup' | 'window' | 'panel' {
  const query = new URLSearchParams(location.search);
  if (query.has('tabId')) return 'window';
  return query.has('panel') ? 'panel' : 'popup';
}
