import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useTranslate } from './translation.ts';

/** Draws a page into a canvas, as long as the signal lets it. Rejects where it cannot. */
export type DrawThumbnail = (page: number, canvas: HTMLCanvasElement, signal: AbortSignal) => Promise<void>;

/** How far outside the view a page is drawn already, and kept. */
const nearView = '200px';

interface PageThumbnailProps {
  /** Counted from 1. */
  readonly page: number;
  readonly picked: boolean;
  readonly disabled: boolean;
  readonly focusable: boolean;
  readonly draw: DrawThumbnail;
  onToggle(page: number, picked: boolean): void;
  onFocus(page: number): void;
}

/** One page to pick: drawn when it comes near the view, let go of when it leaves it. */
export function PageThumbnail({ page, picked, disabled, focusable, draw, ...on }: PageThumbnailProps) {
  const t = useTranslate();
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => (canvas.current ? drawNearView(page, canvas.current, draw) : undefined), [page, draw]);
  // The first page has the focus from the start: no key may be lost.
  useLayoutEffect(() => {
    if (page === 1) box.current?.focus({ preventScroll: true });
  }, [page]);
  return (
    <li>
      <label class="page">
        <canvas ref={canvas} width={1} height={1} aria-hidden="true" />
        <span class="page-name">
          <input
            type="checkbox"
            ref={box}
            checked={picked}
            aria-label={t('pdfPage', page)}
            aria-disabled={disabled}
            tabIndex={focusable ? 0 : -1}
            onFocus={() => on.onFocus(page)}
            onClick={(event) => disabled && event.preventDefault()}
            onChange={({ currentTarget }) => on.onToggle(page, currentTarget.checked)}
          />
          <span aria-hidden="true">{page}</span>
        </span>
      </label>
    </li>
  );
}

function drawNearView(page: number, canvas: HTMLCanvasElement, draw: DrawThumbnail): () => void {
  let drawing: AbortController | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      drawing?.abort();
      drawing = undefined;
      if (entries.at(-1)?.isIntersecting === true) {
        drawing = new AbortController();
        // A page that cannot be drawn keeps its number: picked, it gets its sentence.
        draw(page, canvas, drawing.signal).catch(() => undefined);
      } else {
        canvas.width = 1;
        canvas.height = 1;
      }
    },
    { rootMargin: nearView, scrollMargin: nearView },
  );
  observer.observe(canvas);
  return () => {
    observer.disconnect();
    drawing?.abort();
  };
}
