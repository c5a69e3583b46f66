/** The sides of a picture, in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A size times a factor, never larger than it was and never below one pixel. */
export function scaled({ width, height }: Size, factor: number): Size {
  const by = Math.min(1, factor);
  return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) };
}

/** Made to fit into a box, whichever way round both lie. */
export function within(size: Size, long: number, short = long): Size {
  const [least, most] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  return scaled(size, Math.min(long / most, short / least));
}

/** Made to have no more pixels than that. */
export function withinPixels(size: Size, pixels: number): Size {
  const factor = Math.sqrt(pixels / (size.width * size.height));
  if (factor >= 1) return size;
  return {
    width: Math.max(1, Math.floor(size.width * factor)),
    height: Math.max(1, Math.floor(size.height * factor)),
  };
}
