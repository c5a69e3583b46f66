import type { Issue } from '../issue.ts';
import type { ChoiceShape, FieldShape } from '../fields/field.ts';
import { isJsonObject } from '../is-json-object.ts';
import type { JsonValue } from '../json-schema.ts';
import { jsonText } from '../json-text.ts';
import type { PrintCustoms } from '../values/print-customs.ts';
import { printedAmount, printedCurrency } from '../values/printed-amount.ts';
import { printedDate } from '../values/printed-date.ts';
import { printedNumber } from '../values/printed-number.ts';
import { printedTime } from '../values/printed-time.ts';
import { amountParts } from './amount-parts.ts';

/** In characters; no number, date or word to choose is longer, and looking at what is takes long. */
const longestPrint = 200;

/** A value written one way, and what is doubtful about that. */
export interface Normalised {
  readonly value: JsonValue;
  readonly issue?: Omit<Issue, 'path'>;
}

/**
 * Writes a single value as its field wants it, where what was answered surely means that: `1.204,50` as a
 * number, `31 Jan 2026` as a date, `Yes` as true. Everything else stays as it is, for the check to find.
 */
export function normaliseValue(shape: FieldShape, value: JsonValue, customs: PrintCustoms): Normalised {
  if (typeof value === 'string' && value.length > longestPrint) return { value };
  switch (shape.kind) {
    case 'number':
    case 'integer':
      return typeof value === 'string' ? read(value, printedNumber(value, customs)) : { value };
    case 'amount':
      return amount(value, customs);
    case 'date':
      return typeof value === 'string' ? read(value, printedDate(value, customs)) : { value };
    case 'time':
      return { value: typeof value === 'string' && !shape.hasOffset ? (printedTime(value) ?? value) : value };
    case 'date-time':
      return typeof value === 'string' && !shape.hasOffset ? dateTime(value, customs) : { value };
    case 'yes-no':
      return { value: yesNo(value) };
    case 'choice':
      return { value: option(shape.options, value) };
    case 'url':
      return { value: typeof value === 'string' ? value.replace(/^(?=www\.)/iu, 'https://') : value };
    case 'text':
    case 'long-text':
    case 'email':
    case 'phone':
    case 'code':
      return { value: typeof value === 'number' ? String(value) : value };
    case 'choices':
    case 'group':
    case 'list':
    case 'raw':
      return { value };
  }
}

/** What was read of a text, or the text; the other meaning, where there are two. */
function read(
  text: string,
  found: { readonly value: JsonValue; readonly alternative?: JsonValue } | undefined,
): Normalised {
  if (!found) return { value: text };
  const { value, alternative } = found;
  if (alternative === undefined) return { value };
  return { value, issue: { message: 'answerAmbiguous', params: [jsonText(alternative)] } };
}

function amount(value: JsonValue, customs: PrintCustoms): Normalised {
  if (typeof value === 'number') return { value: { value } };
  if (typeof value === 'string') {
    const found = printedAmount(value, customs);
    if (!found) return { value };
    const { alternative, ...inner } = found;
    return read(value, { value: { ...inner }, ...(alternative === undefined ? {} : { alternative }) });
  }
  if (!isJsonObject(value)) return { value };
  const { key, currency, more } = amountParts(value, customs);
  // Where nothing surely is the number, the check says so.
  const number = value[key ?? 'value'];
  const inner = typeof number === 'string' ? printedAmount(number, customs) : undefined;
  const named = typeof currency === 'string' ? (printedCurrency(currency) ?? currency) : currency;
  const code = named ?? inner?.currency;
  const isKnown = code !== undefined && code !== '';
  return read('', {
    value: {
      ...more,
      ...(number !== undefined && { value: inner?.value ?? number }),
      ...(isKnown && { currency: code }),
    },
    ...(inner?.alternative === undefined ? {} : { alternative: inner.alternative }),
  });
}

function dateTime(text: string, customs: PrintCustoms): Normalised {
  const match = /^(.*?\d)(?:T|,?\s+(?:at |um |à )?)(\d{1,2}(?::|\.|h|\s?[ap]).*)$/iu.exec(text.trim());
  const time = match?.[2] === undefined ? undefined : printedTime(match[2].replace(/Z$/u, ''));
  const date = match?.[1] === undefined ? undefined : printedDate(match[1], customs);
  if (!date || time === undefined) return { value: text };
  const { value, alternative } = date;
  const other = alternative === undefined ? {} : { alternative: `${alternative}T${time}` };
  return read(text, { value: `${value}T${time}`, ...other });
}

function yesNo(value: JsonValue): JsonValue {
  if (typeof value !== 'string') return value;
  const word = value.trim().toLowerCase();
  if (/^(?:true|yes|y|ja|oui|s[ií]|x|✓|✔|☑|☒|checked)$/u.test(word)) return true;
  return /^(?:false|no|n|nein|non|☐|unchecked)$/u.test(word) ? false : value;
}

/** The one option that a text is but for case and spaces. */
function option(options: ChoiceShape['options'], value: JsonValue): JsonValue {
  if (typeof value !== 'string' || options.includes(value)) return value;
  const alike = options.filter((each) => plain(each) === plain(value));
  return alike.length === 1 && alike[0] !== undefined ? alike[0] : value;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s_-]/gu, '')
    .toLowerCase();
}
