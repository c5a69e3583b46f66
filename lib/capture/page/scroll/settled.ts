/** How long a picture that is still loading is waited for, in ms. */
const loadLimitMs = 1_000;

/** A hidden page draws no frames; it is not waited for longer than this, in ms. */
const frameLimitMs = 250;

/** Waits until a picture is loaded, as far as it soon is, and the page has drawn what it now shows. */
export async function settled(picture: Element): Promise<void> {
  await frame();
  await atMost(loadLimitMs, Promise.allSettled(imagesOf(picture).map(ready)));
  await painted();
}

/** Waits until what was changed just now is on the screen. */
export async function painted(): Promise<void> {
  await frame();
  await frame();
}

function imagesOf(picture: Element): HTMLImageElement[] {
  if (picture instanceof HTMLImageElement) return [picture];
  return [...picture.querySelectorAll('img')].filter((image) => {
    const { top, bottom, left, right } = image.getBoundingClientRect();
    return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  });
}

/** Loaded and decoded: an undecoded picture would be drawn a frame late. */
async function ready(image: HTMLImageElement): Promise<void> {
  await image.decode();
}

function frame(): Promise<unknown> {
  return atMost(frameLimitMs, new Promise((resolve) => requestAnimationFrame(resolve)));
}

function atMost(ms: number, work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, ms))]);
}
