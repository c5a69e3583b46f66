import { CopyButton } from './copy-button.tsx';
import { useTranslate } from './translation.ts';

interface PageTextOfferProps {
  /** The page's own text where the picture stands. */
  readonly text: string | undefined;
  /** The text that was copied just now. */
  readonly copied: string | undefined;
  onCopy(text: string): void;
}

/** Where what was clipped is text in the page already: that text, exact, and there before any reading. */
export function PageTextOffer({ text, copied, onCopy }: PageTextOfferProps) {
  const t = useTranslate();
  if (text === undefined || text === '') return null;
  return (
    <section class="found card page-text" aria-labelledby="page-text-title">
      <div class="code-head">
        <h2 id="page-text-title">{t('pageTextTitle')}</h2>
        <CopyButton text={text} label={t('pageTextCopy')} copied={copied} onCopy={onCopy} />
      </div>
      <p>{t('pageTextAdvice')}</p>
      <div
        id="page-text"
        class="page-text-lines"
        role="region"
        aria-label={t('pageTextRegion')}
        tabIndex={0}
        dir="auto"
      >
        {text}
      </div>
    </section>
  );
}
