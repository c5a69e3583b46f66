import { useId } from 'preact/hooks';
import { useTranslate } from '@/components/translation';
import { pageNumbers } from '@/lib/batch/page-numbers';

interface DocumentPagesProps {
  readonly name: string;
  readonly pageCount: number;
  /** As it is typed. */
  readonly pages: string;
  onPages(pages: string): void;
}

/** Which pages of a document are read: all of them, unless some are named. */
export function DocumentPages({ name, pageCount, pages, onPages }: DocumentPagesProps) {
  const t = useTranslate();
  const hint = useId();
  const isWrong = pageNumbers(pages, pageCount) === undefined;
  return (
    <label class="pages-of">
      <span>{t('batchPagesOf', name)}</span>
      <input
        type="text"
        value={pages}
        placeholder={`1-${pageCount}`}
        inputMode="numeric"
        aria-invalid={isWrong}
        aria-describedby={hint}
        onInput={({ currentTarget }) => onPages(currentTarget.value)}
      />
      <span id={hint} class={isWrong ? 'hint bad' : 'hint'}>
        {t(isWrong ? 'batchPagesWrong' : 'batchPagesHint', String(pageCount))}
      </span>
    </label>
  );
}
