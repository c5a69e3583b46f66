/** Puts the keys on the heading of a section, or of the page where that went too, once what they were on is gone. */
export function focusHeading(section: Element | null | undefined): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const heading = section?.isConnected
      ? section.querySelector<HTMLElement>('h2')
      : document.querySelector<HTMLElement>('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  });
}
