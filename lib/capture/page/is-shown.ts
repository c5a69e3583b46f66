/** Whether an element is drawn at all, by its own style and those around it. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}
