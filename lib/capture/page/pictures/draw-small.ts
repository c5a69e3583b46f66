import { pickedElement } from '../picked-elements.ts';

/** The longest side of a small version, in image px. */
const side = 160;

/** A picture's small version; undefined where it is gone, or its page may not read its pixels. */
export async function drawSmall(picked: number): Promise<Blob | undefined> {
  const element = pickedElement(picked);
  if (!(element instanceof HTMLImageElement) && !(element instanceof HTMLCanvasElement)) return undefined;
  const [width, height] =
    element instanceof HTMLImageElement
      ? [element.naturalWidth, element.naturalHeight]
      : [element.width, element.height];
  const scale = Math.min(1, side / Math.max(1, width, height));
  const canvas = new OffscreenCanvas(Math.max(1, width * scale), Math.max(1, height * scale));
  try {
    canvas.getContext('2d')?.drawImage(element, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.7 });
  } catch {
    return undefined;
  }
}
