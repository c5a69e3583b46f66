import { useRef, useState } from 'preact/hooks';
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
  const grid = useRef<HTMLUListElement>(null);
  const [picked, setPicked] = useState<readonly number[]>([]);
  const [focused, setFocused] = useState(1);
  const all = Array.from({ length: Math.min(pageCount, most) }, (_, index) => index + 1);
  const toggle = (page: number, isPicked: boolean) => {
    const others = picked.filter((each) => each !== page);
    setPicked(isPicked ? [...others, page].sort((a, b) => a - b).slice(0, most) : others);
  };
  const read = () => onRead(picked.length > 0 ? picked : [focused]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') read();
    else if (!moveFocus(event, focused)) return;
    event.preventDefault();
  };
  return (
    <>
      <div class="body">
        <p class="state">
          <span>
            {pageCount > most
              ? t('pdfMostPages', String(pageCount), String(most))
              : t('pdfPages', String(pageCount))}
          </span>
          <span class="picks">
            <button type="button" class="link" onClick={() => setPicked(all)}>
              {pageCount > most ? t('pdfFirst', String(most)) : t('pdfAll')}
            </button>
            <button type="button" class="link" onClick={() => setPicked([])}>
              {t('pdfNone')}
            </button>
          </span>
        </p>
        <ul class="pages" ref={grid} aria-label={t('pdfTitle')} onKeyDown={onKeyDown}>
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
        <button type="button" class="primary" id="read-pages" onClick={read}>
          {picked.length > 1
            ? t('pdfReadPages', String(picked.length))
            : t('pdfReadPage', String(picked[0] ?? focused))}
        </button>
      </footer>
    </>
  );
}

/** Moves the focus as an arrow key says, in the direction of the writing; false for other keys. */
function moveFocus(event: KeyboardEvent, focused: number): boolean {
  const { currentTarget, key } = event;
  if (!(currentTarget instanceof HTMLElement)) return false;
  const boxes = [...currentTarget.querySelectorAll('input')];
  const style = getComputedStyle(currentTarget);
  const forwards = style.direction === 'rtl' ? -1 : 1;
  const columns = Math.max(1, style.gridTemplateColumns.split(' ').length);
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: forwards,
    ArrowLeft: -forwards,
    ArrowDown: columns,
    ArrowUp: -columns,
    Home: -focused,
    End: boxes.length,
  };
  const step = steps[key];
  if (step === undefined) return false;
  const next = Math.min(boxes.length, Math.max(1, focused + step));
  boxes[next - 1]?.focus();
  return true;
}
