import type { MessageKey, PageTranslate } from '../../../message-key.ts';
import type { PagePicture } from '../page-picture.ts';

/** The longest name shown or read out, in characters. */
const nameLimit = 80;

const kindNames: Record<PagePicture['kind'], MessageKey> = {
  image: 'kindImage',
  canvas: 'kindCanvas',
  video: 'kindVideo',
  vector: 'kindVector',
  background: 'kindBackground',
  embedded: 'kindEmbedded',
  frame: 'kindFrame',
  table: 'kindTable',
  figure: 'kindFigure',
};

/**
 * A picture's name, kind and size, for eyes and ears.
 *
 * @param size sides in image px of the frozen view.
 */
export function describePicture(
  { name, kind }: PagePicture,
  size: { readonly width: number; readonly height: number },
  translate: PageTranslate,
): string {
  const short = name.length > nameLimit ? `${name.slice(0, nameLimit)}…` : name;
  return [short, translate(kindNames[kind]), `${size.width} × ${size.height}`]
    .filter((part) => part !== '')
    .join(' · ');
}
