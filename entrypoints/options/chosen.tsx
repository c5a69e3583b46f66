import { useTranslate } from '@/components/translation';

/** That an engine is the one that is used, or the way to make it so. */
export function Chosen({ isChosen, onChoose }: { readonly isChosen: boolean; onChoose(): void }) {
  const t = useTranslate();
  return isChosen ? (
    <span class="chosen-engine">✓ {t('engineDefault')}</span>
  ) : (
    <button type="button" name="choose" onClick={onChoose}>
      {t('useThisEngine')}
    </button>
  );
}
