/** How long a popup's size may still be changing, in ms. */
const settleMs = 120;

/**
 * Keeps a toolbar popup within the height that the browser gives it. Browsers grow a popup with its
 * content up to a limit of their own, less on a small screen, and tell it to nobody: only content that
 * is still taller once the size has settled shows where the limit is. What was found holds until the
 * content wants another height, or the browser gives more after all: a busy one may have been late.
 */
export function fitHeight(page: Document): void {
  const { style } = page.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let found: { readonly most: number; readonly overflow: number } | undefined;
  const check = () => {
    if (page.documentElement.scrollHeight <= innerHeight) return;
    style.setProperty('--most-height', `${innerHeight}px`);
    found = { most: innerHeight, overflow: overflowOf(page) };
  };
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(check, settleMs);
  };
  const tryAgain = () => {
    found = undefined;
    style.removeProperty('--most-height');
    settle();
  };
  new ResizeObserver(settle).observe(page.body);
  addEventListener('resize', () => (found && innerHeight > found.most ? tryAgain() : settle()));
  const onContent = () => {
    if (found && overflowOf(page) !== found.overflow) tryAgain();
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
