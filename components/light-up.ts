/**
 * Lights up the place of a value and goes to the value, as a click on it would: where it is lit already, it stays so.
 * What scrolls around it brings it into sight.
 */
export function lightUp(value: HTMLElement): void {
  const isLit = ['aria-pressed', 'aria-selected'].some((state) => value.getAttribute(state) === 'true');
  if (!isLit) value.click();
  value.focus();
}
