import { normalText } from './normal-words.ts';
import { calendarDays, type DateOrder } from './calendar-days.ts';
import type { Truth } from './truths.ts';

/** What came of one field that the picture has. */
export type FieldOutcome = 'right' | 'wrong' | 'silent';

const dateNames = /date|datum|fecha/iu;
const amountNames = /total|amount|tax|tip|balance|price/iu;

/** Judges every field that a picture has, or has not: the same day, the same number, or the same letters and digits. */
export function scoreFields(
  { fields = {}, absent = [], dates }: Truth,
  read: Readonly<Record<string, string>>,
): Readonly<Record<string, FieldOutcome>> {
  const known = Object.entries(fields).filter(([, value]) => value !== null && value !== '');
  const isSaid = (name: string): boolean => (read[name] ?? '').trim() !== '';
  const invented = absent.filter(isSaid).map((name) => [name, 'wrong' as const]);
  return Object.fromEntries([
    ...known.map(([name, value]) => {
      if (!isSaid(name)) return [name, 'silent' as const];
      return [name, isSame(name, value, read[name] ?? '', dates) ? ('right' as const) : ('wrong' as const)];
    }),
    ...invented,
  ]);
}

function isSame(name: string, value: unknown, found: string, order: DateOrder): boolean {
  if (typeof value === 'number' && Number(found) === value) return true;
  const wanted = String(value);
  if (dateNames.test(name)) {
    const days = calendarDays(wanted, order);
    if (days.size > 0) return [...calendarDays(found, order)].some((day) => days.has(day));
  }
  if (amountNames.test(name)) {
    const [a, b] = [amountOf(wanted), amountOf(found)];
    if (a !== undefined && b !== undefined) return Math.abs(a - b) < 0.005;
  }
  return lettersOf(wanted) === lettersOf(found);
}

function lettersOf(text: string): string {
  return normalText(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** The number in `RM 1,234.50` or `1.234,50 €`: the last mark before one or two digits is the decimal one. */
function amountOf(text: string): number | undefined {
  const digits = /\d(?:[\d.,'’\s]*\d)?/u.exec(text.normalize('NFKC'))?.[0];
  if (digits === undefined) return undefined;
  const [, whole = digits, cents = '0'] = /^(.*)[.,](\d{1,2})$/u.exec(digits) ?? [];
  return Number(`${whole.replaceAll(/\D/gu, '')}.${cents}`);
}
