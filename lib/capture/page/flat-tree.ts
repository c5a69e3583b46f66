import { isHtml, xhtml } from './html-element.ts';

/** The elements that may have a shadow root beside custom ones, by the DOM standard's `attachShadow`. */
const hosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** What the browsers give a content script to see a closed root by. */
interface Opener {
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/** A form gives its fields in the place of its own properties: one named "children" is quite common. */
function unhidden(prototype: object, name: string): (node: Node) => unknown {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (node) => get?.call(node) as unknown;
}

const childrenOf = unhidden(Element.prototype, 'children') as (node: Node) => HTMLCollection;
const parentOf = unhidden(Node.prototype, 'parentNode') as (node: Node) => ParentNode | null;

/** An element's own child nodes, whatever the fields of a form are called. */
export const childNodesOf = unhidden(Node.prototype, 'childNodes') as (node: Node) => NodeListOf<ChildNode>;

/** An element's shadow root, open or closed, past whatever the page made of `attachShadow`. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { localName, namespaceURI } = element;
  if (namespaceURI !== xhtml || (!hosts.has(localName) && !localName.includes('-'))) return null;
  // Firefox has it on the element.
  const own = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  const opener = (globalThis as { chrome?: Opener }).chrome?.dom;
  return opener?.openOrClosedShadowRoot(element) ?? element.shadowRoot;
}

/** An element's children as they are drawn: those of its shadow root, or those put into a slot. */
export function drawnChildren(element: Element): Iterable<Element> {
  const root = shadowRootOf(element);
  if (root) return root.children;
  const assigned = isHtml(element, 'slot') ? element.assignedElements() : [];
  return assigned.length > 0 ? assigned : childrenOf(element);
}

/** The element that an element is drawn in: its slot, its parent, or the host of its shadow root. */
export function drawnParent(element: Element): Element | null {
  const parent = parentOf(element);
  if (parent?.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (parent as ShadowRoot).host ?? null;
  if (parent?.nodeType !== Node.ELEMENT_NODE) return null;
  const root = shadowRootOf(parent as Element);
  // The DOM does not tell the slots of a closed root.
  const slot =
    root && [...root.querySelectorAll('slot')].find((each) => each.assignedElements().includes(element));
  return slot || (parent as Element);
}

/** An element and all that it is drawn in, from the inside out, inside its own frame. */
export function* drawnAncestry(element: Element): Generator<Element> {
  for (let current: Element | null = element; current; current = drawnParent(current)) yield current;
}

/** Whether it is drawn above the page, and placed by the viewport alone. */
export function isInTopLayer(element: Element): boolean {
  return element.matches(':modal, :popover-open, :fullscreen');
}

/** A document or shadow root, and every shadow root in it. */
export function* treesIn(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const element of root.querySelectorAll('*')) {
    const inner = shadowRootOf(element);
    if (inner) yield* treesIn(inner);
  }
}
