import { AppError } from '../errors.ts';

/** The longest side that a vector is drawn at, in px: enough for small print, little enough to be quick. */
const longestSide = 2000;

/** The largest SVG file taken, in bytes: drawing has no limit of its own. */
const mostBytes = 5_000_000;

/** How long a drawing may take, in ms. */
const drawingLimitMs = 5000;

/**
 * Draws an SVG as an image: in that form no browser runs its scripts or loads what it points to.
 *
 * @param side the longest, in px; enough for small print unless told.
 * @throws AppError `svg-unreadable` where it cannot be drawn, or not in time.
 */
export async function drawSvg(
  file: Blob,
  side = longestSide,
): Promise<{ file: Blob; notes: 'external-parts-left-out'[] }> {
  if (file.size > mostBytes) throw new AppError('svg-unreadable', `${file.size} bytes`);
  const source = await file.text();
  const url = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
  try {
    const drawn = await draw(await load(url), side);
    return { file: drawn, notes: pointsElsewhere(source) ? ['external-parts-left-out'] : [] };
  } finally {
    URL.revokeObjectURL(url);
  }
}

function load(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () => reject(new AppError('svg-unreadable')));
    setTimeout(() => reject(new AppError('svg-unreadable', 'it took too long to draw')), drawingLimitMs);
    image.src = url;
  });
}

async function draw(image: HTMLImageElement, side: number): Promise<Blob> {
  const { naturalWidth, naturalHeight } = image;
  if (naturalWidth === 0 || naturalHeight === 0) throw new AppError('svg-unreadable', 'it has no size');
  const scale = side / Math.max(naturalWidth, naturalHeight);
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(naturalWidth * scale)),
    Math.max(1, Math.round(naturalHeight * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) throw new AppError('svg-unreadable', 'no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  try {
    return await canvas.convertToBlob({ type: 'image/png' });
  } catch {
    throw new AppError('svg-unreadable', 'the browser keeps its pixels to itself');
  }
}

function pointsElsewhere(source: string): boolean {
  return /(?:href|src)\s*=\s*["'](?!#|data:)[^"']|url\(\s*["']?(?!#|data:)[^)]|@import/iu.test(source);
}
