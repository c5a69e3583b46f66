import type { ElementHint } from '../page-messages.ts';
import { seenArea } from './element-box.ts';
import { treesIn } from './flat-tree.ts';
import { isHtml, isImageInput, isSvg } from './html-element.ts';
import { pickedElement } from './picked-elements.ts';

/**
 * The picture that was pointed at: the picked element, or the one with the right-clicked address of which most
 * can be seen. Several with one address show the same pixels.
 */
export function findPicture(hint: ElementHint): Element | undefined {
  if ('picked' in hint) return pickedElement(hint.picked);
  const matches = [...treesIn(document)]
    .flatMap((tree) =>
      Array.from(tree.querySelectorAll('img, input[type=image], video, image, object, embed')),
    )
    .filter((element) => addressesOf(element).includes(hint.srcUrl));
  if (matches.length < 2) return matches[0];
  return matches
    .map((element) => ({ element, area: seenArea(element) }))
    .reduce((most, each) => (each.area > most.area ? each : most)).element;
}

/** The addresses by which a context menu may name an element, absolute. */
function addressesOf(element: Element): readonly string[] {
  if (isHtml(element, 'img')) return [element.currentSrc, element.src];
  if (isHtml(element, 'video')) return [element.currentSrc, element.src, element.poster];
  if (isImageInput(element) || isHtml(element, 'embed')) return [element.src];
  if (isHtml(element, 'object')) return [element.data];
  return isSvg(element, 'image') ? [new URL(element.href.baseVal, element.baseURI).href] : [];
}
