/**
 * Remembers where the page has its focus and how far it is scrolled.
 *
 * @returns a function that puts both back, as far as they changed.
 */
export function rememberPage(): () => void {
  const focused = deepActiveElement();
  const { scrollX: left, scrollY: top } = window;
  return () => {
    if (focused && focused !== document.body && focused !== deepActiveElement())
      focused.focus({ preventScroll: true });
    if (scrollX !== left || scrollY !== top) scrollTo({ left, top, behavior: 'instant' });
  };
}

function deepActiveElement(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement | null;
}
