/** How many rows are looked at in one go: most pictures tell in the first ones. */
const rows = 64;

/**
 * Whether a picture is one colour all over, as the screen shows a protected video. What cannot be
 * decoded is not called empty: its reader says what is wrong.
 */
export async function looksEmpty(picture: Blob): Promise<boolean> {
  try {
    const bitmap = await createImageBitmap(picture);
    try {
      return isOneColor(bitmap);
    } finally {
      bitmap.close();
    }
  } catch {
    return false;
  }
}

function isOneColor(bitmap: ImageBitmap): boolean {
  const canvas = new OffscreenCanvas(bitmap.width, rows);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  let color: number | undefined;
  for (let top = 0; top < bitmap.height; top += rows) {
    context.drawImage(bitmap, 0, -top);
    const height = Math.min(rows, bitmap.height - top);
    const { data } = context.getImageData(0, 0, bitmap.width, height);
    const pixels = new Uint32Array(data.buffer);
    color ??= pixels[0];
    if (pixels.some((pixel) => pixel !== color)) return false;
  }
  return color !== undefined;
}
