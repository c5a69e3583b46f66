import type { CssRect } from '../../../image/crop.ts';
import type { Picker } from './picker.ts';
import {
  atLeastSmallest,
  between,
  handles,
  isDrag,
  move,
  resize,
  type Bounds,
  type Handle,
  type Point,
} from './selection.ts';
import type { PagePicture } from '../page-picture.ts';

/** What a press began: drawing a rectangle, moving it, or pulling one of its handles. */
type Drag =
  | { readonly kind: 'draw'; start: Point; last: Point }
  | { readonly kind: 'move'; readonly from: CssRect; readonly start: Point }
  | { readonly kind: 'resize'; readonly from: CssRect; readonly start: Point; readonly handle: Handle };

/** What the pointer works on. */
export interface PointerWorld {
  readonly stage: HTMLElement;
  readonly picker: Picker;
  bounds(): Bounds;
  /** The picture at a point of the view, in CSS px. */
  pictureAt(point: Point): PagePicture | undefined;
  /** Whether the space bar is held. */
  isSpaceHeld(): boolean;
  /** Told where a drag ended. */
  released(point: Point): void;
}

/**
 * Hover outlines, click takes, drag draws; Space moves what is being drawn. Only what the person's own
 * hand did counts: a page can make up events, not trusted ones.
 */
export function watchPointer(world: PointerWorld): void {
  const { stage, picker } = world;
  let drag: Drag | undefined;
  let isClick = false;
  stage.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted || event.button !== 0) return;
    // From a button, too, a rectangle can be drawn: the controls may lie where it is to begin.
    if (isButton(event)) {
      drag = { kind: 'draw', start: pointOf(event), last: pointOf(event) };
      return;
    }
    // The stage keeps the focus, and nothing is selected as text.
    event.preventDefault();
    stage.focus({ preventScroll: true });
    drag = beginDrag(event, picker.selection);
    stage.setPointerCapture(event.pointerId);
  });
  stage.addEventListener('pointermove', (event) => {
    if (!event.isTrusted) return;
    if (drag) continueDrag(drag, event, world);
    else if (!picker.selection) hover(event, world);
  });
  stage.addEventListener('pointerup', (event) => {
    if (!event.isTrusted || !drag) return;
    const ended = drag;
    drag = undefined;
    stage.classList.remove('dragging');
    isClick = ended.kind === 'draw' && !isDrag(ended.start, pointOf(event));
    if (!isClick) endDrag(event, world);
  });
  // Not before the browser has sent its last event of the click, which would go to the page beneath.
  stage.addEventListener('click', (event) => {
    if (event.isTrusted && isClick && !isButton(event)) takeAt(event, world);
    isClick = false;
  });
  stage.addEventListener('pointercancel', () => {
    drag = undefined;
    stage.classList.remove('dragging');
  });
  stage.addEventListener('dblclick', (event) => {
    if (event.isTrusted && !isButton(event)) picker.take();
  });
}

function isButton({ target }: Event): boolean {
  return (target as Element | null)?.closest('button') !== null;
}

function pointOf(event: MouseEvent): Point {
  return { x: event.clientX, y: event.clientY };
}

function beginDrag(event: PointerEvent, from: CssRect | undefined): Drag {
  const start = pointOf(event);
  const target = event.target as HTMLElement;
  const handle = handles.find((each) => each === target.dataset['handle']);
  if (from && handle) return { kind: 'resize', from, start, handle };
  if (from && target.classList.contains('selection')) return { kind: 'move', from, start };
  return { kind: 'draw', start, last: start };
}

function continueDrag(drag: Drag, event: PointerEvent, { stage, picker, bounds, isSpaceHeld }: PointerWorld) {
  const point = pointOf(event);
  if (drag.kind === 'draw') {
    if (isSpaceHeld()) drag.start = plus(drag.start, minus(point, drag.last));
    drag.last = point;
    if (!isDrag(drag.start, point)) return;
    stage.setPointerCapture(event.pointerId);
    stage.classList.add('dragging');
    picker.select(between(drag.start, point, bounds()));
    return;
  }
  stage.classList.add('dragging');
  const by = minus(point, drag.start);
  picker.select(
    drag.kind === 'move' ? move(drag.from, by, bounds()) : resize(drag.from, drag.handle, by, bounds()),
  );
}

function endDrag(event: PointerEvent, { picker, bounds, released }: PointerWorld): void {
  released(pointOf(event));
  if (picker.selection) picker.select(atLeastSmallest(picker.selection, bounds()));
}

/** A click lets a selection go, or takes the picture under it. */
function takeAt(event: MouseEvent, world: PointerWorld): void {
  const { picker } = world;
  if (picker.selection) return picker.select(undefined);
  hover(event, world);
  picker.take();
}

function hover(event: MouseEvent, { picker, pictureAt }: PointerWorld): void {
  picker.outline(isButton(event) ? undefined : pictureAt(pointOf(event)));
}

function plus(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y };
}

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}
