import type { CssRect } from '../../image/crop.ts';
import { overlayStyle } from './overlay-style.ts';

/** The smallest region taken, in CSS px: less is a click, not a drag. */
const smallestSide = 4;

/** How far an arrow key moves or grows the region, in CSS px; ten times as far with Ctrl. */
const keyStep = 4;

/** The words of the overlay, in the person's language. */
export interface OverlayWords {
  readonly hint: string;
}

let closeOpenOverlay: (() => void) | undefined;

/**
 * Lets the person draw a rectangle over the page. The overlay is a native modal dialog in a closed
 * shadow root: a page's own open dialog would make anything else inert. It is gone, and two frames
 * have passed, before the promise settles, so it is never in a screenshot.
 *
 * @param frozen the view as it was at the gesture, which stands still under the overlay.
 * @returns the rectangle in CSS px of the viewport, or undefined where the person left.
 */
export async function selectRegion(words: OverlayWords, frozen: Blob): Promise<CssRect | undefined> {
  closeOpenOverlay?.();
  const overlay = openOverlay(words, await createImageBitmap(frozen));
  let leave = () => {};
  const rect = await new Promise<CssRect | undefined>((resolve) => {
    leave = () => resolve(undefined);
    closeOpenOverlay = leave;
    watchPointer(overlay, resolve);
    watchKeys(overlay, resolve);
    overlay.dialog.addEventListener('close', () => resolve(undefined));
  });
  if (closeOpenOverlay === leave) closeOpenOverlay = undefined;
  overlay.dialog.close();
  overlay.host.remove();
  await nextFrame();
  await nextFrame();
  return rect;
}

interface Overlay {
  readonly host: HTMLElement;
  readonly dialog: HTMLDialogElement;
  draw(rect: CssRect): void;
}

/** Ends the open overlay as if the person had left it. */
export function closeOverlay(): void {
  closeOpenOverlay?.();
}

function openOverlay(words: OverlayWords, frozen: ImageBitmap): Overlay {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = overlayStyle;
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', words.hint);
  const region = element('div', 'region');
  const size = element('output', 'size');
  const hint = element('p', 'hint');
  hint.textContent = words.hint;
  region.append(size);
  region.hidden = true;
  const view = document.createElement('canvas');
  view.width = frozen.width;
  view.height = frozen.height;
  view.getContext('bitmaprenderer')?.transferFromImageBitmap(frozen);
  dialog.append(view, region, hint);
  root.append(style, dialog);
  document.documentElement.append(host);
  dialog.showModal();
  return { host, dialog, draw: (rect) => drawRegion(region, size, rect) };
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function drawRegion(region: HTMLElement, size: HTMLElement, rect: CssRect): void {
  region.hidden = false;
  region.style.left = `${rect.x}px`;
  region.style.top = `${rect.y}px`;
  region.style.width = `${rect.width}px`;
  region.style.height = `${rect.height}px`;
  size.classList.toggle('inside', rect.y + rect.height > innerHeight - 40);
  size.textContent = `${imagePixels(rect.width)} × ${imagePixels(rect.height)}`;
}

function imagePixels(length: number): number {
  return Math.round(length * devicePixelRatio);
}

/** Only what the person's own hand did counts: a page can make up events, not trusted ones. */
function watchPointer({ dialog, draw }: Overlay, done: (rect: CssRect | undefined) => void): void {
  let start: { x: number; y: number } | undefined;
  dialog.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted || event.button !== 0) return;
    start = { x: event.clientX, y: event.clientY };
    dialog.setPointerCapture(event.pointerId);
  });
  dialog.addEventListener('pointermove', (event) => {
    if (event.isTrusted && start) draw(between(start, event));
  });
  dialog.addEventListener('pointerup', (event) => {
    if (!event.isTrusted || !start) return;
    const rect = between(start, event);
    start = undefined;
    if (rect.width >= smallestSide && rect.height >= smallestSide) done(rect);
  });
}

function between(start: { x: number; y: number }, end: { clientX: number; clientY: number }): CssRect {
  const x = Math.min(Math.max(end.clientX, 0), innerWidth);
  const y = Math.min(Math.max(end.clientY, 0), innerHeight);
  return {
    x: Math.min(start.x, x),
    y: Math.min(start.y, y),
    width: Math.abs(x - start.x),
    height: Math.abs(y - start.y),
  };
}

/** Arrows move the region, with Shift they grow it, with Ctrl in larger steps; Enter takes it. */
function watchKeys({ dialog, draw }: Overlay, done: (rect: CssRect | undefined) => void): void {
  let rect: CssRect | undefined;
  dialog.addEventListener('keydown', (event) => {
    if (!event.isTrusted) return;
    event.stopPropagation();
    // Not left to the dialog alone: a page may keep the browser from closing it.
    if (event.key === 'Escape') return done(undefined);
    if (event.key === 'Enter' && rect) return done(rect);
    const direction = arrows[event.key];
    if (!direction) return undefined;
    event.preventDefault();
    const step = keyStep * (event.ctrlKey ? 10 : 1);
    rect = rect ? nudge(rect, direction, step, event.shiftKey) : middle();
    return draw(rect);
  });
}

const arrows: Record<string, { x: number; y: number } | undefined> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Where the keyboard starts: the middle quarter of the view. */
function middle(): CssRect {
  return { x: innerWidth / 4, y: innerHeight / 4, width: innerWidth / 2, height: innerHeight / 2 };
}

function nudge(rect: CssRect, direction: { x: number; y: number }, step: number, grow: boolean): CssRect {
  const [dx, dy] = [direction.x * step, direction.y * step];
  const width = grow ? clamp(rect.width + dx, smallestSide, innerWidth - rect.x) : rect.width;
  const height = grow ? clamp(rect.height + dy, smallestSide, innerHeight - rect.y) : rect.height;
  if (grow) return { ...rect, width, height };
  return {
    x: clamp(rect.x + dx, 0, innerWidth - width),
    y: clamp(rect.y + dy, 0, innerHeight - height),
    width,
    height,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
