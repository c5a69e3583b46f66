import type { CssRect } from '../../../image/crop.ts';
import type { PagePicture } from '../page-picture.ts';
import type { Parts } from './parts.ts';
import type { Picker } from './picker.ts';
import { middle, move, resize, type Bounds, type Point } from './selection.ts';

/** How far Shift makes an arrow key go, in CSS px; 1 without. */
const largeStep = 10;

/** How long a key may be held before what it does happens all the same, in ms. */
const holdMs = 300;

/** What the keys work on. */
export interface KeyWorld {
  readonly view: Window;
  readonly parts: Parts;
  readonly picker: Picker;
  /** The tab's last region, in CSS px. */
  readonly last: CssRect | undefined;
  bounds(): Bounds;
  /** The pictures that can be seen, asked once, at the first Tab. */
  pictures(): readonly PagePicture[];
}

/**
 * The whole overlay by keyboard: Tab walks through the pictures and the buttons, arrows move the
 * selection, with Alt they resize it, Enter takes, A takes the last region, Escape leaves.
 *
 * @returns whether the space bar is held.
 */
export function watchKeys(world: KeyWorld): () => boolean {
  const { view, parts, picker } = world;
  const walk = tabWalk(world);
  const onRelease = releaseLatch(view);
  let isSpaceHeld = false;
  view.addEventListener('keydown', (event) => {
    if (!event.isTrusted) return;
    if (event.key === ' ') isSpaceHeld = true;
    const onButton = (event.target as Element | null) !== null && isButtonFocused(parts);
    // Buttons answer to Enter and Space by themselves.
    if (onButton && (event.key === 'Enter' || event.key === ' ')) return;
    const arrow = arrows[event.key];
    // The browser's own shortcuts stay; nothing else may scroll or steer the page beneath.
    const isShortcut = event.ctrlKey || event.metaKey;
    if (!isShortcut || arrow) event.preventDefault();
    if (event.key === 'Escape') onRelease(() => picker.leave());
    else if (event.key === 'Enter') onRelease(() => picker.take());
    else if (event.key === 'Tab') walk(event.shiftKey);
    else if (arrow) nudge(world, arrow, event);
    else if (event.code === 'KeyA' && !isShortcut) onRelease(() => takeLast(world));
  });
  view.addEventListener('keyup', (event) => {
    if (event.isTrusted && event.key === ' ') isSpaceHeld = false;
  });
  view.addEventListener('blur', () => {
    isSpaceHeld = false;
  });
  return () => isSpaceHeld;
}

/** What ends the overlay waits for its key to come up: else the page beneath would see that. */
function releaseLatch(view: Window): (action: () => void) => void {
  return (action) => {
    view.addEventListener('keyup', action, { once: true });
    setTimeout(action, holdMs);
  };
}

function takeLast({ picker, last }: KeyWorld): void {
  if (last) picker.takeRegion(last);
}

function isButtonFocused({ take, again, leave, stage }: Parts): boolean {
  const focused = (stage.getRootNode() as ShadowRoot).activeElement;
  return focused === take || focused === again || focused === leave;
}

const arrows: Record<string, Point | undefined> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

function nudge({ picker, parts, bounds }: KeyWorld, direction: Point, event: KeyboardEvent): void {
  const step = event.shiftKey ? largeStep : 1;
  const by = { x: direction.x * step, y: direction.y * step };
  const { selection } = picker;
  parts.stage.focus({ preventScroll: true });
  // An outlined picture is what the person is at: its box is where a rectangle starts.
  if (!selection) picker.select(picker.outlined?.rect ?? middle(bounds()));
  else picker.select(event.altKey ? resize(selection, 'se', by, bounds()) : move(selection, by, bounds()));
}

/** Through the pictures, then the buttons, round and round, so that the focus never leaves the overlay. */
function tabWalk({ parts, picker, pictures }: KeyWorld): (backwards: boolean) => void {
  let known: readonly PagePicture[] | undefined;
  let at = -1;
  return (backwards) => {
    known ??= pictures();
    const stops = [
      ...(picker.selection ? [parts.stage] : known),
      ...[parts.take, parts.again, parts.leave].filter((button) => !button.hidden),
    ];
    at =
      at < 0 ? (backwards ? stops.length - 1 : 0) : (at + (backwards ? -1 : 1) + stops.length) % stops.length;
    const stop = stops[at];
    if (stop && 'kind' in stop) {
      parts.stage.focus({ preventScroll: true });
      picker.outline(stop);
      return;
    }
    picker.outline(undefined);
    (stop ?? parts.stage).focus({ preventScroll: true });
  };
}
