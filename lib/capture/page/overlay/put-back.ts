/**
 * Remembers where the page has its focus, and holds it where it is scrolled to, as the frozen view shows it.
 *
 * @returns a function that lets go, and puts the focus back.
 */
export function rememberPage(): () => void {
  const focused = deepActiveElement();
  const { scrollX: left, scrollY: top } = window;
  const scrollBack = () => {
    if (scrollX !== left || scrollY !== top) scrollTo({ left, top, behavior: 'instant' });
  };
  addEventListener('scroll', scrollBack);
  return () => {
    removeEventListener('scroll', scrollBack);
    if (focused && focused !== document.body && focused !== deepActiveElement())
      focused.focus({ preventScroll: true });
    scrollBack();
  };
}

function deepActiveElement(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement | null;
}
