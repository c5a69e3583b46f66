/** So long nothing new may come after a scroll, in ms. */
const patienceMs = 2_000;
/** So many views at most are scrolled for one time of asking. */
const mostViews = 20;
const lookMs = 100;

/**
 * Scrolls on, view by view, so that a page loads more pictures; back to where the person was at the end. Ends where nothing
 * new comes, after {@link mostViews}, or when told.
 */
export async function loadMore(signal: AbortSignal): Promise<void> {
  const { scrollX, scrollY } = window;
  let quiet = 0;
  for (let view = 0; view < mostViews && quiet < 2 && !signal.aborted; view++) {
    const before = signOf();
    window.scrollBy({ top: innerHeight, behavior: 'instant' });
    const isAtEnd = window.scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const until = performance.now() + patienceMs;
    while (performance.now() < until && signOf() === before && !signal.aborted) await pause();
    quiet = signOf() === before && isAtEnd ? quiet + 1 : 0;
  }
  window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
}

/** Changes when the page grows, or more of its pictures are loaded. */
function signOf(): string {
  const loaded = [...document.images].filter((image) => image.complete && image.naturalWidth > 0).length;
  return `${window.scrollY} ${document.documentElement.scrollHeight} ${loaded}`;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, lookMs));
}
