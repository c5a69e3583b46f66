import type { SoughtValue } from '../../../lib/evidence/find-evidence.ts';

/**
 * Whether the reader read a value at all, told without the search that is measured: every run of letters or digits of
 * it stands somewhere in the text; of a day its number and its year, or their last two digits.
 */
export function wasRead({ kind, value }: SoughtValue, text: string): boolean {
  const runs = new Set(runsOf(text));
  if (kind === 'date') {
    const [year = '', , day = ''] = String(value).split('-');
    const has = (...forms: readonly string[]) => forms.some((form) => runs.has(form));
    return has(year, year.slice(2)) && has(day, String(Number(day)));
  }
  const wanted = typeof value === 'number' ? numberRuns(value) : runsOf(value);
  return wanted.length > 0 && wanted.every((run) => runs.has(run));
}

function runsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+|\d+/gu) ?? []
  );
}

/** With thousands parted and with both decimals, as amounts are printed. */
function numberRuns(value: number): string[] {
  const [whole = '', decimals = ''] = value.toFixed(2).split('.');
  const parted = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ' ').split(' ');
  return [...(parted.length > 1 ? [] : [whole]), ...(decimals === '00' ? [] : [decimals])];
}
