/** How long a popup's size may still be changing, in ms. */
const settleMs = 120;

/**
 * Keeps a toolbar popup within the height that the browser gives it. Browsers grow a popup with its
 * content up to a limit of their own, less on a small screen, and tell it to nobody: only content that
 * is still taller once the size has settled shows where the limit is.
 */
export function fitHeight(page: Document): void {
  const root = page.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = () => {
    if (root.scrollHeight > innerHeight) root.style.setProperty('--most-height', `${innerHeight}px`);
  };
  const onChange = () => {
    clearTimeout(timer);
    timer = setTimeout(check, settleMs);
  };
  new ResizeObserver(onChange).observe(page.body);
  addEventListener('resize', onChange);
}
