import type { PagePicture } from '../../page-pictures.ts';
import { rememberPicked } from '../picked-elements.ts';
import { placeOf } from './place-of.ts';

/** Sides below this many image px are of icons and spacers, never of a picture that one would read. */
const leastSide = 32;
/** So many pictures of a page are listed. */
const most = 10_000;
const longestName = 200;

const known = new WeakMap<Element, number>();

/** The pictures of the page that are loaded, in the order of the page, each under a number that stays the same. */
export function listPictures(): PagePicture[] {
  const found: PagePicture[] = [];
  for (const element of document.querySelectorAll<HTMLImageElement | HTMLCanvasElement>('img, canvas')) {
    if (found.length >= most) break;
    const [width, height] =
      element instanceof HTMLImageElement
        ? [element.naturalWidth, element.naturalHeight]
        : [element.width, element.height];
    if (Math.min(width, height) < leastSide || element.getClientRects().length === 0) continue;
    const picked = known.get(element) ?? rememberPicked(element);
    known.set(element, picked);
    found.push({ picked, name: nameOf(element), width, height, place: placeOf(element) });
  }
  return found;
}

function nameOf(element: HTMLImageElement | HTMLCanvasElement): string {
  const alt = element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? element.title;
  const address = element instanceof HTMLImageElement ? element.currentSrc : '';
  const file = /^https?:/u.test(address) ? (new URL(address).pathname.split('/').at(-1) ?? '') : '';
  return (alt.trim() || file).slice(0, longestName);
}
