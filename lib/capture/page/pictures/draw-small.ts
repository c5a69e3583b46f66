import { isHtml, isSvg } from '../html-element.ts';
import { pickedElement } from '../picked-elements.ts';
import { pictureSize } from './picture-size.ts';

/** The longest side of a small version, in image px. */
const side = 160;

/** A picture's small version; undefined where it is gone, or its page may not read its pixels. */
export async function drawSmall(picked: number): Promise<Blob | undefined> {
  const element = pickedElement(picked);
  const drawn = element && (await drawable(element).catch(() => undefined));
  if (!drawn) return undefined;
  const { width, height } = pictureSize(element);
  const scale = Math.min(1, side / Math.max(1, width, height));
  const canvas = new OffscreenCanvas(Math.max(1, width * scale), Math.max(1, height * scale));
  try {
    canvas.getContext('2d')?.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.7 });
  } catch {
    return undefined;
  }
}

async function drawable(element: Element): Promise<CanvasImageSource | undefined> {
  if (isHtml(element, 'img') || isHtml(element, 'canvas')) return element;
  if (isHtml(element, 'video')) return element.readyState > 1 ? element : undefined;
  if (!isSvg(element, 'svg')) return undefined;
  // A drawing as an image loads nothing that it names.
  const image = new Image();
  const text = new XMLSerializer().serializeToString(element);
  image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  await image.decode();
  return image;
}
