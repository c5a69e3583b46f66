import type { PartialField } from '../lib/engine/engine.ts';
import { fieldLabel } from '../lib/export/field-label.ts';
import { useTranslate } from './translation.ts';

/** What has come of a record so far. No live region: it is told when it is complete. */
export function FieldsSoFar({ fields }: { readonly fields: readonly PartialField[] }) {
  const t = useTranslate();
  if (fields.length === 0) return null;
  return (
    <div class="result-fields" role="region" aria-label={t('fieldsSoFar')}>
      <dl class="fields">
        {fields.map(({ key, text }) => (
          <div class="field" key={key}>
            <dt>
              <bdi>{fieldLabel({ key }, t)}</bdi>
            </dt>
            <dd>
              <span class="field-value">
                <bdi>{text}</bdi>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
