/** The namespace of HTML. */
export const xhtml = 'http://www.w3.org/1999/xhtml';

/**
 * Whether an element is an HTML element of that name. Never `instanceof`: an element inside a frame is
 * of that frame's classes, not of ours.
 */
export function isHtml<Name extends keyof HTMLElementTagNameMap>(
  element: Element,
  name: Name,
): element is HTMLElementTagNameMap[Name] {
  return element.localName === name && element.namespaceURI === xhtml;
}

/** Whether an element is an SVG element of that name. */
export function isSvg<Name extends keyof SVGElementTagNameMap>(
  element: Element,
  name: Name,
): element is SVGElementTagNameMap[Name] {
  return element.localName === name && element.namespaceURI === 'http://www.w3.org/2000/svg';
}

/** Whether it is an `input` that is a picture. */
export function isImageInput(element: Element): element is HTMLInputElement {
  return isHtml(element, 'input') && element.type === 'image';
}

/** Whether it holds another document. */
export function isFrame(element: Element): element is HTMLIFrameElement {
  return isHtml(element, 'iframe') || element.localName === 'frame';
}
