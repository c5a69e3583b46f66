import { useTranslate } from './translation.ts';

interface OriginalOfferProps {
  /** The host that would be asked. */
  readonly site: string;
  /** Whether the result is of a private window. */
  readonly isPrivate: boolean;
  onRead(): void;
}

/** Offers to read a picture's original, and says what that takes. */
export function OriginalOffer({ site, isPrivate, onRead }: OriginalOfferProps) {
  const t = useTranslate();
  return (
    <div class="offer">
      <button type="button" aria-describedby="original-hint" onClick={onRead}>
        {t('readOriginal')}
      </button>
      <p id="original-hint" class="hint">
        {t('readOriginalHint', site)} {isPrivate && t('readOriginalHintPrivate')}
      </p>
    </div>
  );
}
