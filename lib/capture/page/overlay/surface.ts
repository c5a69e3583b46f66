import { applyStyle } from './apply-style.ts';
import surfaceStyle from './surface.css?inline';

/** How long the frame may take to be there, in ms: it is empty and nothing is loaded. */
const frameLimitMs = 2000;

/** Where the view is asked what lies on top, in shares of its sides. */
const hitShares = [0.5, 0.25, 0.75];

/** Where the overlay is drawn: above everything of the page, out of its scripts' and styles' reach. */
export interface Surface {
  /** The one node that the page can see. */
  readonly host: HTMLElement;
  /** Where events arrive. The page's own listeners never see them. */
  readonly view: Window;
  /** Closed to the page; the overlay's nodes go in here. */
  readonly root: ShadowRoot;
  /** Whether every hit on the view meets the overlay. */
  isOnTop(): boolean;
  /** Puts the overlay above what the page has shown since. */
  raise(): void;
  remove(): void;
}

/**
 * Opens a surface over the whole view: an empty frame, in a popover, in a closed shadow root. The popover
 * stands above the page's own layers without making them inert, so that what lies under the pointer can
 * still be asked for. The frame keeps the person's pointer and keys from the page's listeners, also from
 * those that would swallow them.
 *
 * @returns undefined where the page took it away at once.
 */
export async function openSurface(): Promise<Surface | undefined> {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const dialog = document.createElement('dialog');
  dialog.popover = 'manual';
  const frame = document.createElement('iframe');
  dialog.append(frame);
  shadow.append(dialog);
  const loaded = frameLoaded(frame);
  (openModal() ?? document.documentElement).append(host);
  applyStyle(shadow, surfaceStyle);
  dialog.showPopover();
  await loaded;
  if (!host.isConnected) return undefined;
  const isOnTop = () =>
    hitShares.every((share) => document.elementFromPoint(innerWidth * share, innerHeight * share) === host);
  if (!isOnTop()) raise(dialog, isOnTop);
  const inner = frame.contentDocument;
  const place = (inner ?? document).createElement('div');
  if (inner) {
    inner.documentElement.style.cssText = 'color-scheme: light; overflow: hidden; height: 100%';
    inner.body.style.margin = '0';
    inner.body.append(place);
  }
  // A sandboxed page's frames are closed to everyone; the overlay then stands in the page itself.
  else frame.replaceWith(place);
  return {
    host,
    view: inner?.defaultView ?? window,
    root: place.attachShadow({ mode: 'closed' }),
    isOnTop,
    raise: () => raise(dialog, isOnTop),
    remove: () => host.remove(),
  };
}

function frameLoaded(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve) => {
    frame.addEventListener('load', () => resolve());
    setTimeout(resolve, frameLimitMs);
  });
}

/** Inside the page's own open dialog, which makes all outside of it inert. */
function openModal(): Element | undefined {
  return [...document.querySelectorAll('dialog:modal')].at(-1);
}

/** A dialog that the page opened later lies above a popover, and makes it inert; only a dialog then helps. */
function raise(dialog: HTMLDialogElement, isOnTop: () => boolean): void {
  if (dialog.matches(':popover-open')) dialog.hidePopover();
  if (dialog.open) dialog.close();
  dialog.showPopover();
  if (isOnTop()) return;
  dialog.hidePopover();
  dialog.showModal();
}
