import { useState } from 'preact/hooks';
import { Hand, ZoomIn, ZoomOut } from 'lucide';
import type { RedactionBox } from '../../lib/image/redaction-box.ts';
import type { Shift } from '../../lib/redaction/shifted-box.ts';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';
import { kindNames } from './kind-names.ts';
import type { useBoxes } from './use-boxes.ts';
import { useDrawing } from './use-drawing.ts';

interface RedactSheetProps {
  readonly url: string;
  /** The picture's sides, in image px. */
  readonly picture: { readonly width: number; readonly height: number };
  readonly edit: ReturnType<typeof useBoxes>;
  /** The box that is pointed at elsewhere. */
  readonly pointed: string | undefined;
  /** Says where a box is now. */
  onPlaced(id: string): void;
  onRemove(id: string): void;
}

const zooms = [1, 2, 4];

/** A key moves or resizes by this part of the picture's longer side, and finer where it is shown larger. */
const step = 1 / 100;

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The picture, on which boxes are drawn, moved and resized. */
export function RedactSheet({ url, picture, edit, pointed, onPlaced, onRemove }: RedactSheetProps) {
  const t = useTranslate();
  const [zoom, setZoom] = useState(0);
  const [isPanning, setPanning] = useState(false);
  const scale = zooms[zoom] ?? 1;
  const drawing = useDrawing({ picture, isPanning, ...edit });
  const ratio = picture.width / picture.height;
  const onKeyDown = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['box'] : undefined;
    if (event.key === 'Escape' && drawing.cancel()) return event.stopPropagation();
    const by = keyShift(event, picture, scale);
    if (id === undefined) return;
    if (event.key === 'Delete' || event.key === 'Backspace') onRemove(id);
    else if (by) {
      edit.shift(id, by);
      onPlaced(id);
    } else return;
    event.preventDefault();
  };
  return (
    <div class="redact-picture">
      <div class="redact-frame" data-zoom={scale}>
        <div
          class="redact-sheet"
          role="application"
          aria-label={t('redactPicture')}
          aria-describedby="redact-keys"
          data-panning={isPanning}
          style={{ '--zoom': scale, '--ratio': ratio, '--natural': `${picture.width}px` }}
          onKeyDown={onKeyDown}
          {...drawing.handlers}
        >
          <img src={url} alt="" width={picture.width} height={picture.height} draggable={false} />
          {edit.boxes.map((box, at) => (
            <PlacedBox
              key={box.id}
              box={box}
              number={at + 1}
              picture={picture}
              isPointed={box.id === pointed}
            />
          ))}
          {drawing.draft && <span class="redact-box" style={placeOf(drawing.draft, picture)} />}
        </div>
      </div>
      <div class="redact-tools">
        <Tool
          node={ZoomOut}
          label={t('redactZoomOut')}
          isOff={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        />
        <Tool
          node={ZoomIn}
          label={t('redactZoomIn')}
          isOff={zoom === zooms.length - 1}
          onClick={() => setZoom(zoom + 1)}
        />
        <button
          type="button"
          class="small"
          aria-pressed={isPanning}
          disabled={zoom === 0}
          onClick={() => setPanning(!isPanning)}
        >
          <Icon node={Hand} />
          {t('redactPan')}
        </button>
      </div>
    </div>
  );
}

interface PlacedBoxProps {
  readonly box: RedactionBox;
  readonly number: number;
  readonly picture: RedactSheetProps['picture'];
  readonly isPointed: boolean;
}

function PlacedBox({ box, number, picture, isPointed }: PlacedBoxProps) {
  const t = useTranslate();
  const style = placeOf(box, picture);
  if (!box.isTaken) return <span class="redact-left" data-pointed={isPointed} style={style} />;
  return (
    <button
      type="button"
      class="redact-box"
      data-box={box.id}
      data-pointed={isPointed}
      style={style}
      aria-label={t('redactBox', String(number), t(kindNames[box.kind]))}
    >
      <span aria-hidden="true">{number}</span>
      <span class="corner" aria-hidden="true" />
    </button>
  );
}

interface ToolProps {
  readonly node: Parameters<typeof Icon>[0]['node'];
  readonly label: string;
  readonly isOff: boolean;
  onClick(): void;
}

function Tool({ node, label, isOff, onClick }: ToolProps) {
  return (
    <button type="button" class="small" aria-label={label} title={label} disabled={isOff} onClick={onClick}>
      <Icon node={node} />
    </button>
  );
}

function keyShift(
  event: KeyboardEvent,
  picture: RedactSheetProps['picture'],
  zoom: number,
): Shift | undefined {
  const direction = directions[event.key];
  if (!direction) return undefined;
  const by = Math.max(1, Math.round((Math.max(picture.width, picture.height) * step) / zoom));
  const [x, y] = [direction[0] * by, direction[1] * by];
  return event.shiftKey ? { width: x, height: y } : { x, y };
}

function placeOf(
  box: Pick<RedactionBox, 'x' | 'y' | 'width' | 'height'>,
  { width, height }: RedactSheetProps['picture'],
) {
  return {
    left: `${(100 * box.x) / width}%`,
    top: `${(100 * box.y) / height}%`,
    width: `${(100 * box.width) / width}%`,
    height: `${(100 * box.height) / height}%`,
  };
}
