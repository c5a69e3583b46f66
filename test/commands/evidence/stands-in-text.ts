import type { SoughtValue } from '../../../lib/evidence/find-evidence.ts';

/**
 * Whether a planted value is by chance one that the picture shows elsewhere, told without the search that is measured:
 * then it is in the picture, and no evidence could say otherwise.
 */
export function standsInText({ kind, value }: SoughtValue, text: string): boolean {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ');
  const forms =
    typeof value === 'number'
      ? numberForms(value)
      : kind === 'date'
        ? dateForms(value)
        : [value.toLowerCase()];
  return forms.some((form) => hasWhole(plain, form));
}

/** Not within a longer number or word. */
function hasWhole(text: string, form: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + form.length)];
    if (/\d[.,]?$/u.test(before) || /^[.,]?\d/u.test(after)) continue;
    if (/^\p{L}/u.test(form) && /\p{L}$/u.test(before)) continue;
    return true;
  }
  return false;
}

function numberForms(value: number): string[] {
  const [whole = '', cents = ''] = Math.abs(value).toFixed(2).split('.');
  const wholes = ['', ' ', ',', '.', "'", '’'].map((mark) => whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, mark));
  const ends = ['.', ',', ' .', '. ', ' ,', ', '].map((mark) => mark + cents);
  if (cents === '00') ends.push('');
  return wholes.flatMap((form) => ends.map((end) => form + end));
}

/** Of a day all prints in numbers, day first, month first and year first. */
function dateForms(value: string): string[] {
  const [year = '', month = '', day = ''] = value.split('-');
  const [months, days] = [
    [month, String(Number(month))],
    [day, String(Number(day))],
  ];
  return ['.', '/', '-'].flatMap((mark) =>
    months.flatMap((m) =>
      days.flatMap((d) =>
        [year, year.slice(2)].flatMap((y) =>
          [
            [d, m, y],
            [m, d, y],
            [y, m, d],
          ].map((parts) => parts.join(mark)),
        ),
      ),
    ),
  );
}
