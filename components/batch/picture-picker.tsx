import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FramedPicture } from '../../lib/capture/page-pictures.ts';
import { useTranslate } from '../translation.ts';
import { PictureTile } from './picture-tile.tsx';
import { useWindow } from './use-window.ts';

/** Of a tile, in CSS px; the style sheet says the same. */
const tile = { width: 148, height: 156 };

/** Sides that are offered as the least, in image px. */
const leastSides = [0, 100, 200, 400, 800] as const;

interface PicturePickerProps {
  readonly pictures: readonly FramedPicture[];
  readonly isLoading: boolean;
  /** Frames of other sites, whose pictures nobody may list. */
  readonly shutFrames: number;
  /** Small versions; null where there is none. */
  draw(pictures: readonly FramedPicture[]): Promise<readonly (Blob | null)[]>;
  onPicked(pictures: readonly FramedPicture[]): void;
  onLoadMore(): void;
  /** Has the page load no more. */
  onStop(): void;
  onCancel(): void;
}

/**
 * The pictures of a page to pick from. Only tiles in view are drawn. A box drawn over tiles picks them, one tile's place in
 * the page picks all of the same place.
 */
export function PicturePicker(props: PicturePickerProps) {
  const { pictures } = props;
  const t = useTranslate();
  const [leastSide, setLeastSide] = useState<number>(100);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(
    () => pictures.filter(({ width, height }) => Math.max(width, height) >= leastSide),
    [pictures, leastSide],
  );
  const chosen = shown.filter((each) => picked.has(keyOf(each)));
  const put = (some: readonly FramedPicture[], isPicked: boolean) =>
    setPicked((before) => {
      const own = new Set(some.map(keyOf));
      return isPicked ? before.union(own) : before.difference(own);
    });
  return (
    <section class="picker" aria-labelledby="picker-title">
      <h2 id="picker-title">{t('batchPagePictures')}</h2>
      <div class="row">
        <SizeSelect leastSide={leastSide} onSide={setLeastSide} />
        <button type="button" onClick={() => setPicked(new Set(shown.map(keyOf)))}>
          {t('batchPickAll')}
        </button>
        <button type="button" onClick={() => setPicked(new Set())}>
          {t('batchPickNone')}
        </button>
        {props.isLoading ? (
          <button type="button" onClick={props.onStop}>
            {t('batchStopAll')}
          </button>
        ) : (
          <button type="button" title={t('batchLoadMoreHint')} onClick={props.onLoadMore}>
            {t('batchLoadMore')}
          </button>
        )}
        <span role="status">{t('batchPickedOf', String(chosen.length), String(shown.length))}</span>
      </div>
      <p class="hint">{t('batchPageHidden')}</p>
      {props.shutFrames > 0 && <p class="hint">{t('batchShutFrames', props.shutFrames)}</p>}
      <Tiles shown={shown} picked={picked} draw={props.draw} onPut={put} />
      <div class="row">
        <button
          type="button"
          id="take"
          class="primary"
          disabled={chosen.length === 0}
          onClick={() => props.onPicked(chosen)}
        >
          {t('batchTakePictures', String(chosen.length))}
        </button>
        <button type="button" onClick={props.onCancel}>
          {t('back')}
        </button>
      </div>
    </section>
  );
}

interface SizeSelectProps {
  readonly leastSide: number;
  onSide(side: number): void;
}

/** How large pictures are at least. */
function SizeSelect({ leastSide, onSide }: SizeSelectProps) {
  const t = useTranslate();
  return (
    <label class="lists">
      <span>{t('batchLeastSide')}</span>
      <select
        id="least-side"
        value={String(leastSide)}
        onChange={({ currentTarget }) => onSide(Number(currentTarget.value))}
      >
        {leastSides.map((side) => (
          <option key={side} value={side} selected={side === leastSide}>
            {side === 0 ? t('batchAnySize') : t('batchSidePixels', String(side))}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TilesProps {
  readonly shown: readonly FramedPicture[];
  readonly picked: ReadonlySet<string>;
  readonly draw: PicturePickerProps['draw'];
  onPut(some: readonly FramedPicture[], isPicked: boolean): void;
}

/** The tiles, of which only those in view are drawn, and the box that is drawn over them. */
function Tiles({ shown, picked, draw, onPut }: TilesProps) {
  const [columns, setColumns] = useState(4);
  const [box, setBox] = useState<Box>();
  const scroller = useRef<HTMLDivElement>(null);
  const count = Math.ceil(shown.length / columns);
  const { from, to } = useWindow(scroller, { count, lineHeight: tile.height });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      setColumns(Math.max(1, Math.floor(element.clientWidth / tile.width))),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const beginBox = (event: PointerEvent) => {
    const { target, button, pointerId } = event;
    if (button !== 0 || !(target instanceof HTMLElement) || target.closest('label, button')) return;
    event.preventDefault();
    scroller.current?.setPointerCapture(pointerId);
    const start = pointIn(scroller.current, event);
    setBox({ start, end: start });
  };
  const endBox = () => {
    if (!box) return;
    const met = indexesIn(box, columns, shown.length).flatMap((at) => shown[at] ?? []);
    onPut(met, true);
    setBox(undefined);
  };
  return (
    <div
      class="tiles"
      ref={scroller}
      onPointerDown={beginBox}
      onPointerMove={(event) => box && setBox({ ...box, end: pointIn(scroller.current, event) })}
      onPointerUp={endBox}
    >
      <div class="tiles-all" style={{ blockSize: `${count * tile.height}px` }}>
        {shown.slice(from * columns, to * columns).map((picture, index) => {
          const at = from * columns + index;
          return (
            <PictureTile
              key={keyOf(picture)}
              picture={picture}
              left={(at % columns) * tile.width}
              top={Math.floor(at / columns) * tile.height}
              isPicked={picked.has(keyOf(picture))}
              draw={draw}
              onToggle={(isPicked) => onPut([picture], isPicked)}
              onSimilar={() => {
                onPut(
                  shown.filter(({ place }) => place === picture.place),
                  true,
                );
              }}
            />
          );
        })}
        {box && <span class="rubber" style={styleOf(box)} />}
      </div>
    </div>
  );
}

/** Numbers are a frame's own. */
function keyOf({ frameId, picked }: FramedPicture): string {
  return `${frameId} ${picked}`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly start: Point;
  readonly end: Point;
}

function pointIn(element: HTMLElement | null, { clientX, clientY }: PointerEvent): Point {
  const { left = 0, top = 0 } = element?.getBoundingClientRect() ?? {};
  return { x: clientX - left, y: clientY - top + (element?.scrollTop ?? 0) };
}

function styleOf({ start, end }: Box) {
  return {
    left: `${Math.min(start.x, end.x)}px`,
    top: `${Math.min(start.y, end.y)}px`,
    width: `${Math.abs(start.x - end.x)}px`,
    height: `${Math.abs(start.y - end.y)}px`,
  };
}

/** The tiles that a box meets, by their numbers. */
function indexesIn({ start, end }: Box, columns: number, count: number): number[] {
  const cell = (x: number, y: number) => [Math.floor(x / tile.width), Math.floor(y / tile.height)] as const;
  const [left, top] = cell(Math.min(start.x, end.x), Math.min(start.y, end.y));
  const [right, bottom] = cell(Math.max(start.x, end.x), Math.max(start.y, end.y));
  const found: number[] = [];
  for (let row = Math.max(0, top); row <= bottom; row++)
    for (let column = Math.max(0, left); column <= Math.min(columns - 1, right); column++)
      if (row * columns + column < count) found.push(row * columns + column);
  return found;
}
