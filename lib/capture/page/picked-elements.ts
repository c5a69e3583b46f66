declare global {
  /**
   * The overlay's picks that are yet to be captured, by their numbers; a page that drops one lets it go. Of
   * the extension's own world, where it is one for all its scripts in a frame.
   */
  var fieldshotPicked: Map<number, WeakRef<Element>> | undefined;
}

const picked = (globalThis.fieldshotPicked ??= new Map());

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
