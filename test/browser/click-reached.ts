/** What the page's window holds while a click is under way. */
interface WindowOfClick {
  /** What was aimed at; set by `aimAt`. */
  aimedAt?: Element;
  /** Where the last click went: '' for what was aimed at, else the name of what it met; absent before it came. */
  clickMet?: string;
  /** Ends the listening of the click before. */
  endOfClick?: AbortController;
}

/** Runs in the page, before a click: looks where the next one goes. Sent as text. */
export function watchClick(): void {
  const page = window as WindowOfClick;
  page.endOfClick?.abort();
  page.endOfClick = new AbortController();
  delete page.clickMet;
  const look = (event: Event) => {
    if (!event.isTrusted || page.clickMet !== undefined) return;
    const met = event.target as Element;
    const isMet = page.aimedAt === undefined || page.aimedAt.contains(met);
    page.clickMet = isMet ? '' : `<${met.localName}> "${met.textContent?.trim().slice(0, 40)}"`;
  };
  window.addEventListener('click', look, { capture: true, signal: page.endOfClick.signal });
}

/** Runs in the page: what the watched click met, '' being what was aimed at; `null` before it came. Sent as text. */
export function clickMet(): string | null {
  return (window as WindowOfClick).clickMet ?? null;
}

/** Runs in the page: settles with its next frame, or soon where it draws none. Sent as text. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, 100);
  });
}
