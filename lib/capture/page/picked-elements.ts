/** Elements picked in the overlay, for as long as the page keeps them. */
const picked: WeakRef<Element>[] = [];

/** Keeps an element that the person picked. Gives the number by which the background may ask for it. */
export function rememberPicked(element: Element): number {
  return picked.push(new WeakRef(element)) - 1;
}
