import { CodesView } from '@/components/codes-view';
import { PageTextOffer } from '@/components/page-text-offer';
import { ReadAgain } from '@/components/read-again';
import { useTranslate } from '@/components/translation';
import type { Extraction } from '@/lib/extraction/extraction';
import { filesNotRead } from './stage';
import type { useActions } from './use-actions';
import type { useReadingChoices } from './use-reading-choices';

/** Where nothing could be read, which a choice of language may mend. */
const mayBeAnotherLanguage = new Set<string>(['text-not-found', 'script-unknown']);

interface InSpiteProps {
  readonly shown: Extraction;
  readonly actions: ReturnType<typeof useActions>;
  readonly choices: ReturnType<typeof useReadingChoices>;
}

/** What there is of a run that failed. */
export function InSpite({ shown, actions, choices }: InSpiteProps) {
  const t = useTranslate();
  return (
    <>
      {filesNotRead(shown) > 0 && <p class="hint warning">{t('filesNotRead', filesNotRead(shown))}</p>}
      <CodesView
        codes={shown.codes ?? []}
        marked={[]}
        onMark={undefined}
        copied={actions.copiedPart}
        onCopy={actions.onCopyPart}
      />
      {shown.status === 'failed' && mayBeAnotherLanguage.has(shown.error.code) && (
        <ReadAgain {...actions} {...choices} languages={[]} />
      )}
      <PageTextOffer text={shown.pageText} copied={actions.copiedPart} onCopy={actions.onCopyPart} />
    </>
  );
}
