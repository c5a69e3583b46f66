import { announcer } from './announce.ts';
import { describePicture } from './describe-picture.ts';
import { draw } from './draw.ts';
import type { FrozenView } from './frozen-view.ts';
import { idleClock } from './idle.ts';
import type { OverlayOptions } from './options.ts';
import { applyStyle } from './apply-style.ts';
import overlayStyle from './overlay.css?inline';
import { buildParts, type Parts } from './parts.ts';
import type { Picker } from './picker.ts';
import { inside, type Bounds, type Point } from './selection.ts';
import { stay } from './stay.ts';
import { openSurface, type Surface } from './surface.ts';
import { watchKeys } from './watch-keys.ts';
import { watchPointer } from './watch-pointer.ts';

/** The most pictures that Tab walks through. */
const mostPictures = 200;

/**
 * Shows the overlay once and lets it work on the picker until that has ended.
 *
 * @returns a function that takes the overlay off the page.
 */
export async function showOverlay(
  options: OverlayOptions,
  view: FrozenView,
  picker: Picker,
): Promise<() => void> {
  const surface = await openSurface();
  if (!surface) {
    picker.lose();
    return () => {};
  }
  applyStyle(surface.root, overlayStyle);
  const parts = buildParts(surface, options.translate);
  // Told, not waited for: the overlay stands before its view is decoded.
  view.draw(parts.canvas).catch(() => picker.leave());
  const stopWatching = watch(options, view, picker, surface, parts);
  surface.view.focus();
  parts.stage.focus({ preventScroll: true });
  const stopStaying = stay(surface, {
    isAlive: () => options.isAlive(),
    onLost: () => picker.lose(),
    onOver: () => picker.leave(),
  });
  return () => {
    stopStaying();
    stopWatching();
    parts.canvas.width = 0;
    surface.remove();
  };
}

function watch(
  options: OverlayOptions,
  view: FrozenView,
  picker: Picker,
  surface: Surface,
  parts: Parts,
): () => void {
  const { translate } = options;
  const bounds = (): Bounds => ({ width: innerWidth, height: innerHeight });
  const last = options.last && inside(options.last, bounds());
  let released: Point | undefined;
  const say = announcer(parts.spoken);
  const redraw = () => {
    draw(picker, { parts, view, translate, hint: options.hint, released });
    speak(picker, view, options, say);
  };
  parts.again.hidden = last === undefined;
  const isSpaceHeld = watchKeys({
    view: surface.view,
    parts,
    picker,
    last,
    bounds,
    pictures: () => options.picturesInView(mostPictures),
  });
  watchPointer({
    stage: parts.stage,
    picker,
    bounds,
    pictureAt: (point) => options.pictureAt(point),
    isSpaceHeld,
    released: (point) => {
      released = point;
    },
  });
  watchButtons(parts, picker, () => last && picker.takeRegion(last));
  picker.onChange(redraw);
  redraw();
  return keepPageStill(surface.view, picker, () => say(translate('overlayClosesSoon')));
}

function speak(
  { selection, outlined }: Picker,
  view: FrozenView,
  { translate, hint }: OverlayOptions,
  say: (text: string) => void,
): void {
  const shown = selection ?? outlined?.rect;
  if (!shown) return say(hint);
  const size = view.box(shown);
  if (outlined) return say(describePicture(outlined, size, translate));
  say(translate('overlaySize', String(size.width), String(size.height)));
}

function watchButtons({ take, again, leave }: Parts, picker: Picker, onAgain: () => void): void {
  const onClick = (button: HTMLElement, action: () => void) =>
    button.addEventListener('click', (event) => {
      if (event.isTrusted) action();
    });
  onClick(take, () => picker.take());
  onClick(again, onAgain);
  onClick(leave, () => picker.leave());
}

/** Nothing scrolls, zooms or opens a menu beneath; an overlay that nobody uses goes by itself. */
function keepPageStill(view: Window, picker: Picker, onWarn: () => void): () => void {
  const clock = idleClock(onWarn, () => picker.leave());
  const touch = (event: Event) => {
    if (event.isTrusted) clock.touch();
  };
  for (const type of ['pointermove', 'pointerdown', 'keydown'])
    view.addEventListener(type, touch, { passive: true });
  for (const type of ['wheel', 'touchmove', 'contextmenu', 'dragstart'])
    view.addEventListener(type, (event) => event.preventDefault(), { passive: false });
  return clock.stop;
}
