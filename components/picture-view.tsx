import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Box } from '../lib/image/recognized-text.ts';
import { lightUp } from './light-up.ts';
import { useTranslate } from './translation.ts';
import { valueAtPoint } from './value-at-point.ts';

interface PictureViewProps {
  /** An object URL of the picture. */
  readonly url: string;
  /** Its sides in image px, so that it has its room before it is drawn. */
  readonly facts: { readonly width: number; readonly height: number } | undefined;
  /** Places to highlight, in image px; the first is scrolled into view. */
  readonly boxes: readonly Box[];
  /** What holds the values that stand in it: a click on the place of one goes to it. Its keys do the same there. */
  readonly values?: RefObject<HTMLElement | null>;
}

/** The picture that was read, with the places of selected words lit up in it. */
export function PictureView({ url, facts, boxes, values }: PictureViewProps) {
  const t = useTranslate();
  const frame = useRef<HTMLElement>(null);
  const [size, setSize] = useState<{ width: number; height: number }>();
  const [pointed, setPointed] = useState<Box>();
  const sides = size ?? facts;
  const valueUnder = ({ currentTarget, clientX, clientY }: MouseEvent) => {
    if (!sides || !values || !(currentTarget instanceof HTMLElement)) return undefined;
    const { left, top, width } = currentTarget.getBoundingClientRect();
    const scale = sides.width / width;
    return valueAtPoint(values.current, { x: (clientX - left) * scale, y: (clientY - top) * scale });
  };
  useEffect(() => {
    const mark = frame.current?.querySelector<HTMLElement>('.mark');
    if (!mark) return;
    // Not `scrollIntoView`, which would move what was clicked away from under the pointer.
    const { clientHeight } = frame.current ?? mark;
    frame.current?.scrollTo({ top: mark.offsetTop + (mark.offsetHeight - clientHeight) / 2 });
  }, [boxes]);
  return (
    <figure class="picture" ref={frame} tabIndex={0} aria-label={t('pictureAlt')}>
      <div
        class={pointed ? 'sheet pointed' : 'sheet'}
        onPointerMove={(event) => setPointed(valueUnder(event)?.box)}
        onPointerLeave={() => setPointed(undefined)}
        onClick={(event) => {
          const found = valueUnder(event);
          if (found) lightUp(found.element);
        }}
      >
        <img
          src={url}
          alt=""
          width={facts?.width}
          height={facts?.height}
          onLoad={({ currentTarget }) =>
            setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
          }
        />
        {sides && pointed && <span key="pointed" class="pointed-place" style={place(pointed, sides)} />}
        {sides &&
          boxes.map((box) => <span key={`${box.x} ${box.y}`} class="mark" style={place(box, sides)} />)}
      </div>
    </figure>
  );
}

/** Room around a box, in image px, so that the mark does not touch the letters. */
const margin = 3;

function place(box: Box, size: { width: number; height: number }) {
  return {
    left: percent(box.x - margin, size.width),
    top: percent(box.y - margin, size.height),
    width: percent(box.width + 2 * margin, size.width),
    height: percent(box.height + 2 * margin, size.height),
  };
}

function percent(part: number, whole: number): string {
  return `${(100 * part) / whole}%`;
}
