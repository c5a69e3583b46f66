import { useEffect, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Lines drawn above and below what is in view. */
const spare = 12;

/**
 * Which of many lines of one height are to be drawn: those in view, and some around them.
 *
 * @param scroller what scrolls them.
 * @param lineHeight in CSS px.
 */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  { count, lineHeight }: { readonly count: number; readonly lineHeight: number },
): { readonly from: number; readonly to: number } {
  const [view, setView] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  const from = Math.max(0, Math.floor(view.top / lineHeight) - spare);
  const to = Math.min(count, Math.ceil((view.top + view.height) / lineHeight) + spare);
  return { from: Math.min(from, to), to };
}
