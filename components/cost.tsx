import { useTranslate } from './translation.ts';

/** What a reading cost, given in US dollars, as far as it is known. */
export function Cost({ dollars }: { readonly dollars: number | undefined }) {
  const t = useTranslate();
  if (dollars === undefined) return null;
  const format = new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency: 'USD',
    maximumSignificantDigits: 2,
  });
  return <span class="elapsed cost">{t('costOf', format.format(dollars))}</span>;
}
