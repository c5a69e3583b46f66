import type { CssRect } from '../../../image/crop.ts';
import { FrozenView } from './frozen-view.ts';
import { Picker, type PickerEnd, type Taken } from './picker.ts';
import { rememberPage } from './put-back.ts';
import type { OverlayOptions } from './options.ts';
import { showOverlay } from './show-overlay.ts';
import { measureViewport } from '../element-box.ts';

/** How often a page may take the overlay away before it stays away. */
const mostTries = 4;

let leaveOpenOverlay: (() => void) | undefined;

/** Ends the open overlay as if the person had left it. */
export function closeOverlay(): void {
  leaveOpenOverlay?.();
}

/**
 * Lets the person pick a picture or a rectangle of the frozen view. The overlay is gone, the page is as it
 * was, and two frames have passed, before anything is done with what was taken.
 *
 * @param finish turns what was taken into what is asked for, with the frozen view still at hand.
 * @returns what `finish` gives, or undefined where the person left or the page took the overlay away.
 */
export async function openOverlay<Result>(
  options: OverlayOptions,
  finish: (taken: Taken, view: FrozenView) => Promise<Result>,
): Promise<Result | undefined> {
  closeOverlay();
  const view = new FrozenView(options.frozen, measureViewport());
  const putBack = rememberPage();
  try {
    const end = await pick(options, view);
    putBack();
    await nextFrame();
    await nextFrame();
    return typeof end === 'string' ? undefined : await finish(end, view);
  } finally {
    view.release();
  }
}

/** Shows the overlay, anew where the page took it away, with what was already selected. */
async function pick(options: OverlayOptions, view: FrozenView): Promise<PickerEnd> {
  let selection: CssRect | undefined;
  for (let tries = 0; tries < mostTries; tries++) {
    const picker = new Picker(selection);
    const leave = () => picker.leave();
    leaveOpenOverlay = leave;
    const close = await showOverlay(options, view, picker);
    const end = await picker.ended;
    close();
    if (leaveOpenOverlay === leave) leaveOpenOverlay = undefined;
    if (end !== 'lost') return end;
    selection = picker.selection;
  }
  return 'lost';
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
