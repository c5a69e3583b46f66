/**
 * Moves the focus through what was found with the arrow keys; above the first one is the field.
 *
 * @param event a key pressed within the list.
 */
export function walkResults(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.search-results a')];
  const at = links.findIndex((link) => link === document.activeElement) + step;
  if (at < 0) document.querySelector<HTMLElement>('.search input')?.focus();
  else links[at]?.focus();
}
