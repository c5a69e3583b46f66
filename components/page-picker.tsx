import { useState } from 'preact/hooks';
import { PageThumbnail, type DrawThumbnail } from './page-thumbnail.tsx';
import { useTranslate } from './translation.ts';

interface PagePickerProps {
  readonly pageCount: number;
  /** The most pages that may be picked. */
  readonly most: number;
  readonly draw: DrawThumbnail;
  /** Gives the picked pages, counted from 1, in their order. */
  onRead(pages: readonly number[]): void;
}

/**
 * A document's pages to pick from: one check box each, one stop of the Tab key in all. Arrow keys, Home and
 * End move, Space picks, Enter reads what is picked, else the page under the focus.
 */
export function PagePicker({ pageCount, most, draw, onRead }: PagePickerProps) {
  const t = useTranslate();
  const [picked, setPicked] = useState<readonly number[]>([]);
  const [focused, setFocused] = useState(1);
  const all = Array.from({ length: Math.min(pageCount, most) }, (_, index) => index + 1);
  const toggle = (page: number, isPicked: boolean) => {
    const others = picked.filter((each) => each !== page);
    setPicked(isPicked ? [...others, page].sort((a, b) => a - b).slice(0, most) : others);
  };
  const read = (page: number) => onRead(picked.length > 0 ? picked : [page]);
  const onKeyDown = (event: KeyboardEvent) => {
    const boxes = event.currentTarget instanceof HTMLElement ? boxesIn(event.currentTarget) : [];
    // Of the event, not of the last drawing, which quick keys overtake.
    const at = boxes.findIndex((box) => box === event.target);
    const step = event.key === 'Enter' ? 0 : stepOf(event, at, boxes.length);
    if (at < 0 || step === undefined) return;
    event.preventDefault();
    if (event.key === 'Enter') read(at + 1);
    else boxes[Math.min(boxes.length - 1, Math.max(0, at + step))]?.focus();
  };
  return (
    <>
      <div class="body">
        <p class="state">
          <span>{pageCount > most ? t('pdfMostPages', pageCount, most) : t('pdfPages', pageCount)}</span>
          <span class="picks">
            <button type="button" class="link" onClick={() => setPicked(all)}>
              {pageCount > most ? t('pdfFirst', most) : t('pdfAll')}
            </button>
            <button type="button" class="link" onClick={() => setPicked([])}>
              {t('pdfNone')}
            </button>
          </span>
        </p>
        <ul class="pages" aria-label={t('pdfTitle')} onKeyDown={onKeyDown}>
          {Array.from({ length: pageCount }, (_, index) => index + 1).map((page) => (
            <PageThumbnail
              key={page}
              page={page}
              picked={picked.includes(page)}
              disabled={picked.length >= most && !picked.includes(page)}
              focusable={page === focused}
              draw={draw}
              onToggle={toggle}
              onFocus={setFocused}
            />
          ))}
        </ul>
      </div>
      <footer class="footer">
        <button type="button" class="primary" onClick={() => read(focused)}>
          {picked.length > 1 ? t('pdfReadPages', picked.length) : t('pdfReadPage', picked[0] ?? focused)}
        </button>
      </footer>
    </>
  );
}

function boxesIn(grid: HTMLElement): HTMLInputElement[] {
  return [...grid.querySelectorAll('input')];
}

/** How far a key moves the focus, in the direction of the writing; undefined for keys that do not. */
function stepOf({ currentTarget, key }: KeyboardEvent, at: number, count: number): number | undefined {
  if (!(currentTarget instanceof HTMLElement)) return undefined;
  const style = getComputedStyle(currentTarget);
  const forwards = style.direction === 'rtl' ? -1 : 1;
  const columns = Math.max(1, style.gridTemplateColumns.split(' ').length);
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: forwards,
    ArrowLeft: -forwards,
    ArrowDown: columns,
    ArrowUp: -columns,
    Home: -at,
    End: count,
  };
  return steps[key];
}
