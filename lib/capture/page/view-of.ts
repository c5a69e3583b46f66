/** The window that an element is shown in. */
export function viewOf(element: Element): Window {
  return element.ownerDocument.defaultView ?? window;
}
