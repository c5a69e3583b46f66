import type { FieldKind, FieldValue } from '../../../../image/field-value.ts';
import { findAmounts } from '../finds/amounts.ts';
import type { Found } from '../finds/found.ts';
import { type AnnotatedPage, textValue, toFieldValue } from '../page/annotated-page.ts';
import type { Span } from '../page/beside.ts';
import { fold } from '../page/fold.ts';
import { conceptOf } from './field-names.ts';
import { spanValue } from './read-form.ts';
import type { WantedField } from './wanted-field.ts';

/** Longer texts by a label are prose. */
const mostLetters = 80;
const yes = /^(?:yes|y|true|ja|oui|vrai|si|verdadero|ya|betul|sim|tak|是|有|はい|有り|✓|✔|☑|☒)$/u;
const no = /^(?:no|n|false|nein|non|faux|falso|tidak|nao|nee|nie|否|无|無|いいえ|☐)$/u;

/**
 * The value that stands in a piece of a row, if it is of the kind that a field wants; nothing where it is
 * another, or where several could be meant.
 */
export function valueInSpan(
  page: AnnotatedPage,
  span: Span,
  field: WantedField,
  sureness: number,
): FieldValue | undefined {
  const text = span.row.row.text.slice(span.start, span.end);
  switch (field.kind) {
    case 'text':
    case 'code':
      if (kindsOf(field).length > 0) return typed(span, kindsOf(field), sureness);
      return text.length > mostLetters ? undefined : spanValue(span, sureness);
    case 'number':
    case 'integer':
      return numberIn(page, span, field, sureness);
    case 'amount': {
      const { row, finds } = span.row;
      const others = finds.filter(({ kind }) => kind !== 'amount' && kind !== 'percentage');
      const amounts = findAmounts(row, page.customs, true).filter((amount) =>
        others.every((other) => other.end <= amount.start || other.start >= amount.end),
      );
      return only(span, amounts, sureness);
    }
    case 'yes-no':
      return wordOf(span, yesOrNo(text), sureness);
    case 'choice':
      return wordOf(span, optionIn(text, field.options ?? []), sureness, 'text');
    case 'date-time':
      return dateTime(span, sureness);
    case 'date':
    case 'time':
    case 'email':
    case 'phone':
    case 'url':
      return typed(span, kindsOf(field), sureness);
    case 'long-text':
    case 'choices':
    case 'group':
    case 'list':
    case 'raw':
      return undefined;
  }
}

/** What a word says, in any language that is known, or a tick. */
export function yesOrNo(text: string): 'yes' | 'no' | undefined {
  const folded = fold(text).trim();
  return yes.test(folded) ? 'yes' : no.test(folded) ? 'no' : undefined;
}

/** The kinds of values that a field takes; none where any text will do. */
export function kindsOf({ kind, checksum }: WantedField): readonly FieldKind[] {
  if (checksum !== undefined) return proven[checksum];
  if (kind === 'email' || kind === 'phone' || kind === 'url' || kind === 'date' || kind === 'time')
    return [kind];
  if (kind === 'amount') return ['amount'];
  return kind === 'number' || kind === 'integer' ? ['number', 'amount', 'percentage'] : [];
}

const proven: Readonly<Record<NonNullable<WantedField['checksum']>, readonly FieldKind[]>> = {
  iban: ['iban'],
  luhn: ['card'],
  ean: ['ean', 'isbn'],
  vat: ['tax-id'],
};

function typed(span: Span, kinds: readonly FieldKind[], sureness: number): FieldValue | undefined {
  return only(
    span,
    span.row.finds.filter(({ kind }) => kinds.includes(kind)),
    sureness,
  );
}

/** The one find that stands in a span; nothing where several different ones do. */
function only({ row, start, end }: Span, finds: readonly Found[], sureness: number): FieldValue | undefined {
  const inside = finds.filter((found) => found.start < end && found.end > start);
  const [first] = inside;
  if (first === undefined || inside.some(({ value }) => value !== first.value)) return undefined;
  return toFieldValue(row.row, first, sureness);
}

/** The one number in a span, whatever is measured in it: "12.5 kg", "4 persons", "0.92 g/1" for litres misread. */
function numberIn(
  page: AnnotatedPage,
  span: Span,
  field: WantedField,
  sureness: number,
): FieldValue | undefined {
  const { row, start, end } = span;
  const isWhole = field.kind === 'integer';
  const concept = conceptOf(field);
  const matches = [
    ...row.row.folded.slice(start, end).matchAll(/(?<![\p{L}\d]|\p{L}\/)[-−]?\d[\d.,'’ ]*(?!\d)/gu),
    // "VAT at 5 %" says no sum.
  ].filter(
    (match) =>
      concept !== 'tax' || !/^\s?%/u.test(row.row.folded.slice(start + match.index + match[0].length)),
  );
  const [match] = matches;
  if (match === undefined || matches.length > 1) return undefined;
  const printed = match[0].replace(/[.,'’ ]+$/u, '');
  const value = valueOf(printed, page.customs.decimalMark ?? markOfMeasures(page));
  if (value === undefined || (isWhole && !Number.isInteger(value))) return undefined;
  const from = start + match.index;
  return toFieldValue(
    row.row,
    { kind: 'number', value, start: from, end: from + printed.length, certainty: 0.95 },
    sureness,
  );
}

/** The decimal sign of what is measured on a page without amounts: "12.4 GB", "0,3 %". */
function markOfMeasures({ rows }: AnnotatedPage): '.' | ',' | undefined {
  const found = rows.flatMap(({ row }) => [
    ...row.text.matchAll(/(?<![\d.,])\d+([.,])\d{1,2}(?=\s?[%°‰]|\s?\p{L}{1,4}(?!\p{L}))/gu),
  ]);
  const marks = new Set(found.map(([, mark]) => mark));
  return marks.size !== 1 ? undefined : marks.has('.') ? '.' : ',';
}

/** A printed number's value; nothing where its mark may mean thousands or a fraction. */
function valueOf(printed: string, mark: '.' | ',' | undefined): number | undefined {
  const plain = printed.replace(/['’ ]/gu, '').replace('−', '-');
  const marks = plain.match(/[.,]/gu) ?? [];
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (last < 0) return Number(plain);
  const isThousands = /^-?\d{1,3}(?:[.,]\d{3})+$/u.test(plain) && new Set(marks).size === 1;
  const fraction = plain.charAt(last);
  if (isThousands && marks.length === 1 && mark !== undefined && fraction === mark)
    return Number(plain.replace(',', '.'));
  if (isThousands)
    return mark === undefined && marks.length === 1 ? undefined : Number(plain.replace(/[.,]/gu, ''));
  if (marks.filter((each) => each === fraction).length > 1) return undefined;
  return Number(`${plain.slice(0, last).replace(/[.,]/gu, '')}.${plain.slice(last + 1)}`);
}

/** The one option that a text says; of options within each other the longest. */
function optionIn(text: string, options: readonly string[]): string | undefined {
  const folded = fold(text).trim();
  const exact = options.find((option) => fold(option) === folded);
  if (exact !== undefined) return exact;
  const said = options.filter((option) =>
    ` ${folded.replace(/[^\p{L}\d]+/gu, ' ')} `.includes(` ${fold(option)} `),
  );
  return said.length === 1 ? said[0] : undefined;
}

function wordOf(
  { row, start, end }: Span,
  value: string | undefined,
  sureness: number,
  kind: 'yes-no' | 'text' = 'yes-no',
): FieldValue | undefined {
  return value === undefined ? undefined : { ...textValue(row.row, start, end, sureness, kind), value };
}

/** A day and the time that stands behind it, as `2026-01-31T13:59`. */
function dateTime({ row, start, end }: Span, sureness: number): FieldValue | undefined {
  const date = row.finds.find((found) => found.kind === 'date' && found.start < end && found.end > start);
  const time = row.finds.find(
    (found) => found.kind === 'time' && date !== undefined && found.start >= date.end,
  );
  if (date === undefined || time === undefined || time.start - date.end > 6) return undefined;
  const value = `${date.value}T${time.value}`;
  const certainty = Math.min(date.certainty, time.certainty);
  return toFieldValue(
    row.row,
    { kind: 'date-time', value, start: date.start, end: time.end, certainty },
    sureness,
  );
}
