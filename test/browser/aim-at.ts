import type { Point } from './extension-browser.ts';

/** Where to click, or why one cannot. */
export type Aim = { readonly point: Point } | { readonly problem: string };

/**
 * Runs in the page: finds a control by its accessible name, else by selector, brings it into view and
 * gives its middle in CSS px. The element itself stays in the window as `aimedAt`, for what looks where a
 * click went. It is sent as text, so it may use nothing from outside itself.
 */
export function aimAt(target: string): Aim {
  const controls =
    'button, a[href], summary, label, input, select, [role="button"], [role="menuitem"], [role="tab"], [role="option"]';
  const nameOf = (element: Element) => {
    const spoken = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return spoken.replace(/\s+/g, ' ').trim();
  };
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const bySelector = () => {
    try {
      return document.querySelector(target);
    } catch {
      return null;
    }
  };
  const all = [...document.querySelectorAll(controls)];
  // A button may go on after its name, as with the shortcut on "Clip a region Alt+Shift+S".
  const named = [
    ...all.filter((e) => nameOf(e) === target),
    ...all.filter((e) => nameOf(e).startsWith(target)),
  ];
  const element = named.find(isShown) ?? named[0] ?? bySelector();
  if (!element) return { problem: 'there is no such control' };
  if (!isShown(element)) return { problem: 'it is hidden' };
  if (element.matches(':disabled, [aria-disabled="true"]')) return { problem: 'it is disabled' };
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  const point = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const hit = document.elementFromPoint(point.x, point.y);
  if (hit && (element.contains(hit) || hit.contains(element))) {
    Object.assign(window, { aimedAt: element });
    return { point };
  }
  return { problem: `it is covered by ${hit ? `<${hit.localName}>` : 'nothing, being out of view'}` };
}
