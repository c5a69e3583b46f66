/** Whether this page stands in a window of its own, which stays open whatever has the focus. */
export function isWindow(): boolean {
  return new URLSearchParams(location.search).has('tabId');
}
