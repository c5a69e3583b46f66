import type { Surface } from './surface.ts';

/** How often the overlay looks whether it still stands, in ms. */
const lookEveryMs = 200;

/** How often a page may push the overlay down or take its focus before it gives up. */
const mostRaises = 10;

/** What ends the watch. */
export interface Stay {
  /** Whether the extension that put the overlay here still runs. */
  isAlive(): boolean;
  /** The page took the overlay away, or stays above it. */
  onLost(): void;
  /** The view is not the frozen one any more, or there is no extension to answer to. */
  onOver(): void;
}

/**
 * Keeps a surface in the page, on top and with the focus, until the returned function is called. A page
 * that fights it wins in the end, and is then left alone.
 */
export function stay(surface: Surface, { isAlive, onLost, onOver }: Stay): () => void {
  const { host, view } = surface;
  const size = viewSize();
  let raises = 0;
  const look = () => {
    if (!isAlive() || size !== viewSize()) return onOver();
    if (!host.isConnected || raises > mostRaises) return onLost();
    if (!surface.isOnTop()) {
      raises++;
      surface.raise();
    }
    if (document.hasFocus() && !view.document.hasFocus()) {
      raises++;
      view.focus();
    }
  };
  const timer = setInterval(look, lookEveryMs);
  const removals = new MutationObserver(() => {
    if (!host.isConnected) onLost();
  });
  removals.observe(document, { childList: true, subtree: true });
  const onPageChange = (event: Event) => {
    if (event.isTrusted) look();
  };
  addEventListener('resize', onPageChange);
  return () => {
    clearInterval(timer);
    removals.disconnect();
    removeEventListener('resize', onPageChange);
  };
}

function viewSize(): string {
  return [innerWidth, innerHeight, devicePixelRatio].join();
}
