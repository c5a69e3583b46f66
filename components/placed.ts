import type { Box } from '../lib/image/recognized-text.ts';

/** Written on an element that shows what stands at a place of the picture, so that a click there finds it. */
export function placed(box: Box): { readonly 'data-place': string } {
  return { 'data-place': JSON.stringify([box.x, box.y, box.width, box.height]) };
}

/** The place that an element shows; image px. */
export function placeOf(element: HTMLElement): Box | undefined {
  const written = element.dataset['place'];
  if (written === undefined) return undefined;
  const [x = 0, y = 0, width = 0, height = 0] = JSON.parse(written) as number[];
  return { x, y, width, height };
}
