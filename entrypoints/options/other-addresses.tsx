import { useTranslate } from '@/components/translation';
import type { EngineSettings } from '@/lib/settings/engine-settings';

interface OtherAddressesProps {
  readonly draft: EngineSettings;
  change(changes: Partial<EngineSettings>): void;
}

/** More addresses of the same model, a line each: pictures are spread over all of them. */
export function OtherAddresses({ draft, change }: OtherAddressesProps) {
  const t = useTranslate();
  const addresses = draft.otherBaseUrls ?? [];
  return (
    <details class="details-box" open={addresses.length > 0}>
      <summary>{t('engineOtherAddresses')}</summary>
      <textarea
        name="other-addresses"
        rows={3}
        dir="ltr"
        spellcheck={false}
        aria-label={t('engineOtherAddresses')}
        aria-describedby="other-addresses-hint"
        value={addresses.join('\n')}
        onInput={({ currentTarget }) =>
          change({ otherBaseUrls: currentTarget.value.split('\n').slice(0, 15) })
        }
      />
      <p class="explanation" id="other-addresses-hint">
        {t('engineOtherAddressesHint')}
      </p>
    </details>
  );
}
