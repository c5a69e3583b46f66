import { TriangleAlert } from 'lucide';
import { shownText } from '../lib/export/shown-text.ts';
import type { JsonValue } from '../lib/task/json-schema.ts';
import { isJsonObject } from '../lib/task/is-json-object.ts';
import { Icon } from './icon.tsx';
import { EvidenceBadge } from './evidence-badge.tsx';
import { useTranslate } from './translation.ts';
import type { ValueFacts } from './value-facts.ts';

/** Below this confidence, 0 to 1, a value is shown as one to compare. */
const doubtfulBelow = 0.6;

interface ValueNotesProps {
  readonly path: string;
  readonly value: JsonValue;
  /** As it is shown. */
  readonly text: string;
  readonly facts: ValueFacts;
}

/** What stands beside a value: what is wrong with it, that a person changed it, else how it is printed. */
export function ValueNotes({ path, value, text, facts }: ValueNotesProps) {
  const t = useTranslate();
  const fault = facts.faults.get(path);
  const original = facts.originals.get(path);
  const place = facts.places.get(path);
  const printed = facts.printed.get(path);
  const isDoubtful =
    place !== undefined && (place.confidence < doubtfulBelow || place.alternative !== undefined);
  const isSumShown = facts.sums.has(path) && fault?.message === 'answerSumDiffers';
  return (
    <span class="value-notes">
      {fault && !isSumShown && (
        <span class="doubt">
          <Icon node={TriangleAlert} />
          {t(fault.message, ...fault.params)}
        </span>
      )}
      {original !== undefined && (
        <span class="was">{t('valueWas', original === null ? '–' : shownText(original, t, printed))}</span>
      )}
      {original === undefined && !fault && isDoubtful && (
        <span class="doubt" title={t('fieldCheckHint')}>
          <Icon node={TriangleAlert} />
          {t('fieldCheck')}
        </span>
      )}
      {place?.evidence && <EvidenceBadge status={place.evidence} words={place.words} />}
      {original === undefined &&
        !isDoubtful &&
        place?.evidence !== 'written-differently' &&
        printed !== undefined &&
        isRewritten(value, text, printed) && (
          <span class="printed" title={t('fieldPrinted', printed)}>
            <span class="visually-hidden">{t('fieldPrinted', '')}</span>
            <bdi>{printed}</bdi>
          </span>
        )}
    </span>
  );
}

/** Whether the print says more than the value as it is shown does. */
function isRewritten(value: JsonValue, text: string, printed: string): boolean {
  if (value === null || printed === text || typeof value === 'boolean') return false;
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d|^\d\d:\d\d/u.test(value);
  const number = isJsonObject(value) ? value['value'] : value;
  const currency = isJsonObject(value) ? value['currency'] : undefined;
  const bare = typeof currency === 'string' ? printed.replace(currency, '').trim() : printed;
  return Number(bare) !== number;
}
