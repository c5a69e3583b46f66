/** How long a popup's size may still be changing, in ms. */
const settleMs = 120;

/** Sizes are rounded, here and by the browser: by so many CSS px nothing is cut. */
const slack = 1;

/** No browser makes a popup taller, in CSS px; the style sheet's own limit, too. */
const greatestHeight = 600;

/**
 * Keeps a toolbar popup within the height that the browser gives it. Browsers grow a popup with its
 * content up to a limit of their own, less on a small screen, and tell it to nobody: only content that
 * is still taller once the size has settled shows where the limit is. What was found stays: nothing may jump
 * under the pointer because the text is longer now. But a busy browser may have been late. So whenever the
 * content wants more than before, empty room under it, out of view, asks for that; what is given is taken.
 */
export function fitHeight(page: Document): void {
  const { style } = page.documentElement;
  // While it is too tall the page would be scrolled, and lose width to a bar.
  style.overflow = 'hidden';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let most: number | undefined;
  let asked = 0;
  const take = () => {
    most = innerHeight;
    style.setProperty('--most-height', `${most}px`);
  };
  const check = () => {
    page.body.style.removeProperty('min-block-size');
    if (page.documentElement.scrollHeight > innerHeight + slack) take();
  };
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(check, settleMs);
  };
  new ResizeObserver(settle).observe(page.body);
  addEventListener('resize', () => {
    if (most !== undefined && innerHeight > most) take();
    settle();
  });
  const onContent = () => {
    if (most === undefined) return;
    const overflow = overflowOf(page);
    if (overflow > slack && overflow !== asked) {
      page.body.style.setProperty('min-block-size', `${Math.min(greatestHeight, most + overflow)}px`);
      settle();
    }
    asked = overflow;
  };
  new MutationObserver(onContent).observe(page.body, { childList: true, characterData: true, subtree: true });
  // A picture takes its room only once it is there; its event does not bubble.
  page.body.addEventListener('load', onContent, { capture: true });
}

/** What the parts that give way cannot show of their content, in CSS px. */
function overflowOf(page: Document): number {
  return [...page.querySelectorAll('.body, .body > *')].reduce(
    (sum, { scrollHeight, clientHeight }) => sum + Math.max(0, scrollHeight - clientHeight),
    0,
  );
}
