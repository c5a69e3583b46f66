/** The overlay's picks that are yet to be captured, by their numbers; a page that drops one lets it go. */
const picked = new Map<number, WeakRef<Element>>();

/** Keeps an element under a number, for the background to ask for it. */
export function rememberPicked(element: Element): number {
  const number = picked.size + 1;
  picked.set(number, new WeakRef(element));
  return number;
}

/** The element of that number, while it is still in its page. */
export function pickedElement(number: number): Element | undefined {
  const element = picked.get(number)?.deref();
  return element?.isConnected ? element : undefined;
}
