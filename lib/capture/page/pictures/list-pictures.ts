import type { FramePictures, PagePicture } from '../../page-pictures.ts';
import { isHtml } from '../html-element.ts';
import { rememberPicked } from '../picked-elements.ts';
import { pictureKind, pictureName } from '../picture-kind.ts';
import { pictureSize } from './picture-size.ts';
import { placeOf } from './place-of.ts';

/** Sides below this many image px are of icons and spacers, never of a picture that one would read. */
const leastSide = 32;
/** So many pictures of a page are listed. */
const most = 10_000;
const longestName = 200;
/** What is looked at for a picture that only its style sheet knows: it takes longer than all else. */
const mostStyled = 20_000;

const listed: ReadonlySet<string | undefined> = new Set(['image', 'canvas', 'video', 'vector', 'background']);
const known = new WeakMap<Element, number>();

/** The pictures of this frame that are loaded, in the order of the page, each under a number that stays the same. */
export function listPictures(): FramePictures {
  const pictures: PagePicture[] = [];
  let styled = 0;
  for (const element of document.querySelectorAll('*')) {
    if (pictures.length >= most) break;
    const isStyled = !element.matches('img, canvas, video, svg, image, input');
    if (isStyled && (!isLarge(element) || ++styled > mostStyled)) continue;
    if (!listed.has(pictureKind(element)) || element.parentElement?.closest('svg')) continue;
    const { width, height } = pictureSize(element);
    if (Math.min(width, height) < leastSide || element.getClientRects().length === 0) continue;
    const picked = known.get(element) ?? rememberPicked(element);
    known.set(element, picked);
    pictures.push({ picked, name: nameOf(element), width, height, place: placeOf(element) });
  }
  return { pictures, shutFrames: shutFrames(), isForeign: isForeign() };
}

function isLarge({ clientWidth, clientHeight }: Element): boolean {
  return clientWidth >= leastSide && clientHeight >= leastSide;
}

function nameOf(element: Element): string {
  const address = isHtml(element, 'img') ? element.currentSrc : '';
  const file = /^https?:/u.test(address) ? (new URL(address).pathname.split('/').at(-1) ?? '') : '';
  return (pictureName(element) || file).slice(0, longestName);
}

/** Whether this frame is among those that {@link shutFrames} counts outside it. */
function isForeign(): boolean {
  return parent !== self && frameElement === null && innerWidth >= leastSide && innerHeight >= leastSide;
}

/** Frames that are seen, of other sites. */
function shutFrames(): number {
  return [...document.querySelectorAll('iframe')].filter(
    (frame) => isLarge(frame) && frame.contentDocument === null,
  ).length;
}
