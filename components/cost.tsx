import { useTranslate } from './translation.ts';

/** What a reading cost, given in US dollars, as far as it is known. */
export function Cost({ dollars }: { readonly dollars: number | undefined }) {
  const t = useTranslate();
  if (dollars === undefined) return null;
  return <span class="elapsed cost">{t('costOf', dollarsText(dollars))}</span>;
}

/** US dollars as people read them; of the fractions of a cent that one reading costs, two digits. */
export function dollarsText(dollars: number): string {
  const format = { style: 'currency', currency: 'USD', maximumSignificantDigits: 2 } as const;
  return new Intl.NumberFormat(undefined, format).format(dollars);
}
