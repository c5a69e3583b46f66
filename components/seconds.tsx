import { useTranslate } from './translation.ts';

/** A duration given in ms, shown in seconds with one decimal, in the person's own digits. */
export function Seconds({ ms }: { ms: number }) {
  const t = useTranslate();
  const number = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <span id="elapsed" class="elapsed">
      {t('seconds', number.format(ms / 1000))}
    </span>
  );
}
