import type { CaptureMethod, PictureFacts } from '../lib/capture/captured-picture.ts';
import type { MessageKey, Translate } from '../lib/message-key.ts';

const sentences: Record<CaptureMethod, MessageKey> = {
  'element-pixels': 'noteElement',
  original: 'noteOriginal',
  'screen-crop': 'noteScreen',
  scrolled: 'noteScrolled',
  file: 'noteFile',
};

/** How a picture was got, and its pixels, against those there are where that is known and something else. */
export function methodNote({ method, width, height, original }: PictureFacts, t: Translate): string {
  const isPart = original && original.width > 0 && original.width * original.height !== width * height;
  return method === 'screen-crop' && isPart
    ? t('noteScreenOf', ...[width, height, original.width, original.height].map(String))
    : t(sentences[method], String(width), String(height));
}
