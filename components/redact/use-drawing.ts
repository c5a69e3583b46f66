import type { TargetedPointerEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Box } from '../../lib/image/recognized-text.ts';
import type { Shift } from '../../lib/redaction/shifted-box.ts';
import { wholeBox } from '../../lib/redaction/whole-box.ts';

interface DrawingProps {
  readonly picture: { readonly width: number; readonly height: number };
  /** The picture is being moved about, not drawn on. */
  readonly isPanning: boolean;
  add(box: Box): void;
  shift(id: string, by: Shift): void;
  settle(): void;
}

/** In image px. */
interface Point {
  readonly x: number;
  readonly y: number;
}

interface Drag {
  readonly pointerId: number;
  readonly from: Point;
  readonly last: Point;
  /** The box that is moved or resized; without one, a box is drawn. */
  readonly id?: string;
  readonly isResized?: boolean;
}

/** Less than this in CSS px, both ways, is a slip of the hand and no box. */
const slip = 4;

/** Drawing, moving and resizing boxes with a mouse, a pen or a finger. */
export function useDrawing({ picture, isPanning, add, shift, settle }: DrawingProps) {
  const [draft, setDraft] = useState<Box>();
  const drag = useRef<Drag | undefined>(undefined);
  const end = () => {
    drag.current = undefined;
    setDraft(undefined);
  };
  type Pointer = TargetedPointerEvent<HTMLElement>;
  const pointOf = ({ currentTarget, clientX, clientY }: Pointer): Point => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    return { x: ((clientX - left) * picture.width) / width, y: ((clientY - top) * picture.height) / height };
  };
  const boxTo = (point: Point, from: Point): Box =>
    wholeBox(
      {
        x: Math.min(from.x, point.x),
        y: Math.min(from.y, point.y),
        width: Math.abs(point.x - from.x),
        height: Math.abs(point.y - from.y),
      },
      picture,
    );
  return {
    draft,
    /** Whether there was something to give up. */
    cancel(): boolean {
      const was = drag.current !== undefined;
      end();
      return was;
    },
    handlers: {
      onPointerDown(event: Pointer) {
        if (isPanning || event.button !== 0 || drag.current) return;
        const target = event.target instanceof HTMLElement ? event.target : undefined;
        const id = target?.closest<HTMLElement>('[data-box]')?.dataset['box'];
        const from = pointOf(event);
        const isResized = target?.classList.contains('corner') === true;
        drag.current = { pointerId: event.pointerId, from, last: from, ...(id && { id, isResized }) };
        event.currentTarget.setPointerCapture(event.pointerId);
        // The box gets the focus, the rest of the picture nothing.
        if (id === undefined) event.preventDefault();
      },
      onPointerMove(event: Pointer) {
        const { current } = drag;
        if (current?.pointerId !== event.pointerId) return;
        const point = pointOf(event);
        if (current.id === undefined) return setDraft(boxTo(point, current.from));
        const [x, y] = [Math.round(point.x - current.last.x), Math.round(point.y - current.last.y)];
        shift(current.id, current.isResized ? { width: x, height: y } : { x, y });
        drag.current = { ...current, last: { x: current.last.x + x, y: current.last.y + y } };
      },
      onPointerUp(event: Pointer) {
        const { current } = drag;
        if (current?.pointerId !== event.pointerId) return;
        end();
        if (current.id !== undefined) return settle();
        const box = boxTo(pointOf(event), current.from);
        const scale = event.currentTarget.getBoundingClientRect().width / picture.width;
        if (Math.max(box.width, box.height) * scale >= slip) add(box);
      },
      onPointerCancel: end,
    },
  };
}
