import { SearchX } from 'lucide';
import type { EvidenceStatus } from '../lib/image/field-value.ts';
import type { Word } from '../lib/image/recognized-text.ts';
import { Icon } from './icon.tsx';
import { useTranslate } from './translation.ts';

interface EvidenceBadgeProps {
  readonly status: EvidenceStatus;
  /** Where it stands in the picture. */
  readonly words: readonly Word[];
}

/** Beside a model's value: whether the reader on this device sees it in the picture too. */
export function EvidenceBadge({ status, words }: EvidenceBadgeProps) {
  const t = useTranslate();
  if (status === 'unproven') return null;
  if (status === 'not-in-image')
    return (
      <span class="doubt" data-evidence={status} title={t('evidenceMissingHint')}>
        <Icon node={SearchX} />
        {t('evidenceMissing')}
      </span>
    );
  const printed = words.map(({ text }) => text).join(' ');
  const isSeen = status === 'seen';
  const name = isSeen ? t('evidenceSeen') : t('evidenceWritten', printed);
  return (
    <span class="seen" data-evidence={status} title={name}>
      <span class="visually-hidden">{name}</span>
      <bdi aria-hidden="true">{isSeen ? t('evidenceSeenShort') : printed}</bdi>
    </span>
  );
}
