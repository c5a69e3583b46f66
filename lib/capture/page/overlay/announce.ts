/** How long sizes must be still before they are read out, in ms. */
const stillMs = 400;

/** Puts what is said into a live region, the last of several that come close together. */
export function announcer(region: HTMLElement): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      region.textContent = text;
    }, stillMs);
  };
}
