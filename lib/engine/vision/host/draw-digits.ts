import { AppError } from '../../../errors.ts';
import type { ImagePayload } from '../../../image/payload.ts';

/** Of the picture, in px: large enough for every model, small enough to cost nothing. */
const width = 400;
const height = 160;

/** Draws digits, black on white and large, as a PNG. */
export async function drawDigits(digits: string): Promise<ImagePayload> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new AppError('engine-failed', 'no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000';
  context.font = 'bold 96px sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(digits.split('').join(' '), width / 2, height / 2, width - 40);
  return { blob: await canvas.convertToBlob({ type: 'image/png' }), width, height };
}
