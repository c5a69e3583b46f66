import type { FieldValue } from '../../../../image/field-value.ts';
import type { RecognizedText } from '../../../../image/recognized-text.ts';
import { phoneUse } from '../finds/phones.ts';
import type { Concept } from '../labels/concept.ts';
import { skeletonOf } from '../labels/skeleton.ts';
import { type AnnotatedPage, annotatePage, toFieldValue } from '../page/annotated-page.ts';
import { fold } from '../page/fold.ts';
import { conceptOf, namesOf } from './field-names.ts';
import { type KnownValues, knownValues } from './known-values.ts';
import { isWords, labelledByConcept, labelledValue } from './labelled-value.ts';
import { chosenValue } from './chosen-value.ts';
import { hasMark, markedChoices } from './marked-choices.ts';
import { pairNamed } from './pair-named.ts';
import { partOfName } from './person-names.ts';
import { formPairs, type LabelledValue } from './read-form.ts';
import { kindsOf } from './value-in-span.ts';
import type { WantedField } from './wanted-field.ts';

/** What the device found of a person's own fields. Every field is in one of the three. */
export interface RecordReading {
  /** By key, each with its box and its confidence. */
  readonly values: ReadonlyMap<string, FieldValue>;
  /** Keys that were looked for and are not there, or not surely. */
  readonly notFound: readonly string[];
  /** Keys that only an engine that understands pictures could fill: lists, groups, long texts, raw schemas. */
  readonly needsVision: readonly string[];
}

/** Less sure values are left out: no value is better than a wrong one. A day that may be another one is told with that. */
const leastConfidence = 0.5;
const leastOfTwo = 0.3;
/** What several things are called: "first name" and "last name" mean no more than "name" here. */
const coarse: ReadonlySet<Concept> = new Set([
  'name',
  'other-date',
  'other',
  'heading',
  'registration',
  'not-money',
]);
const beyond: ReadonlySet<WantedField['kind']> = new Set(['long-text', 'choices', 'group', 'list', 'raw']);

/** Reads the fields whose names, kinds and descriptions let their labels be found. Takes milliseconds. */
export function readRecord(recognized: RecognizedText, fields: readonly WantedField[]): RecordReading {
  const page = annotatePage(recognized);
  const known = knownValues(page);
  const pairs = formPairs(page);
  const choices = markedChoices(page);
  const values = new Map<string, FieldValue>();
  for (const field of fields) {
    const value = beyond.has(field.kind)
      ? undefined
      : valueOf({ page, known, pairs, choices, fields }, field);
    const least = value?.alternative === undefined ? leastConfidence : leastOfTwo;
    if (value !== undefined && value.confidence >= least) values.set(field.key, value);
  }
  const missing = fields.filter(({ key }) => !values.has(key));
  return {
    values,
    notFound: missing.filter(({ kind }) => !beyond.has(kind)).map(({ key }) => key),
    needsVision: missing.filter(({ kind }) => beyond.has(kind)).map(({ key }) => key),
  };
}

/** What a field is looked for in. */
interface Sources {
  readonly page: AnnotatedPage;
  readonly known: KnownValues;
  readonly pairs: readonly LabelledValue[];
  /** Of check boxes. */
  readonly choices: readonly LabelledValue[];
  /** All that are wanted. */
  readonly fields: readonly WantedField[];
}

function valueOf(sources: Sources, field: WantedField): FieldValue | undefined {
  const { page, known, fields } = sources;
  const byName = (): FieldValue | undefined =>
    chosenValue(sources.choices, field) ??
    labelledValue(page, field) ??
    pairValue(sources, field) ??
    valueOfKind(page, field);
  const byMeaning = (): FieldValue | undefined => valueByConcept(page, field, fields, known);
  // Sums first by what the bill's arithmetic says: a column has the same caption as its sum.
  const [first, second] =
    isSum(field) && !isNamedOnce(page, field) ? [byMeaning, byName] : [byName, byMeaning];
  for (const look of [first, second, () => onlyOfItsKind(page, fields, field)]) {
    const value = look();
    if (value !== undefined && isAnswer(field, value)) return value;
  }
  return undefined;
}

/** What a "boarding time" is: the time that is labelled "Boarding"; what "labour costs" are, the number labelled "Labour". */
function valueOfKind(page: AnnotatedPage, field: WantedField): FieldValue | undefined {
  for (const name of namesOf(field)) {
    const [, key, kind] = kindInName.exec(name) ?? [];
    const isTime = kind === 'time' || kind === 'date';
    if (key === undefined || (isTime ? !isWords(field) : !numbers.has(field.kind))) continue;
    const value = labelledValue(page, { key, kind: isTime ? kind : field.kind });
    if (value !== undefined) return value;
  }
  return undefined;
}

const numbers: ReadonlySet<WantedField['kind']> = new Set(['number', 'integer', 'amount']);
const kindInName =
  /^(.{4,}) (time|date|costs?|price|amount|fee|value|count|betrag|kosten|preis|prix|montant|precio|importe|bedrag|prijs|prezzo|importo|valor|custo)$/u;

/** Whether one cell of the page, and no other, is just what the field is called. */
function isNamedOnce(page: AnnotatedPage, field: WantedField): boolean {
  const names = new Set(namesOf(field).map(lettersOf));
  const cells = page.rows.flatMap(({ row }) =>
    row.cells.map((cell) => row.folded.slice(cell.start, cell.end)),
  );
  return cells.filter((text) => names.has(lettersOf(text.split(/[:：]/u)[0] ?? ''))).length === 1;
}

function lettersOf(text: string): string {
  return skeletonOf(text).letters;
}

/** Whether a field wants a sum of a bill, as an amount or a plain number. */
function isSum(field: WantedField): boolean {
  const concept = conceptOf(field);
  const isNumber = field.kind === 'number' || field.kind === 'integer';
  return field.kind === 'amount' || (isNumber && concept !== undefined && sums.has(concept));
}

const sums: ReadonlySet<Concept> = new Set(['total', 'grand-total', 'subtotal', 'tax', 'tip']);

/** Whether a value can be what a field means: a number that tells one of many apart has a figure, and is no amount. */
function isAnswer(field: WantedField, value: FieldValue): boolean {
  const concept = conceptOf(field);
  if (field.kind === 'integer' && !Number.isInteger(value.value)) return false;
  // A piece of a row with boxes says nothing by itself.
  if (field.kind !== 'yes-no' && field.kind !== 'choice' && hasMark(value.printed)) return false;
  if (concept === undefined || !identifiers.has(concept)) return true;
  return /\d/u.test(value.printed) && !/[€$£¥₹%]/u.test(value.printed);
}

const identifiers: ReadonlySet<Concept> = new Set([
  'invoice-number',
  'receipt-number',
  'order-number',
  'customer-number',
  'tracking-number',
  'tax-id',
  'iban',
]);

/** The value of the pair of a form whose label begins with one of the field's names, a long description among them. */
function pairValue({ pairs, known }: Sources, field: WantedField): FieldValue | undefined {
  if (!isWords(field)) return undefined;
  const names = namesOf(field);
  const description = fold(field.description?.normalize('NFC') ?? '').trim();
  return (
    [...names, description].map((name) => pairNamed(pairs, name)).find((value) => value !== undefined) ??
    partOfName(names, known.get('name')) ??
    meant
      .map(([name, what]) => (names.some((each) => name.test(each)) ? known.get(what) : undefined))
      .find(Boolean)
  );
}

/** Fields that no label leads to, by their names, folded. */
const meant = [
  [/^(?:department|division|abteilung|bereich|departement|departamento|jabatan)$/u, 'department'],
  [/^(?:currency(?: code)?|wahrung|devise|monnaie|moneda|mata wang|valuta|waluta|moeda)$/u, 'currency'],
] as const;

/** The value that the built-in readers have for what the field's name means, or that a label of its meaning has. */
function valueByConcept(
  page: AnnotatedPage,
  field: WantedField,
  fields: readonly WantedField[],
  known: KnownValues,
): FieldValue | undefined {
  const concept = conceptOf(field);
  if (concept === undefined || coarse.has(concept)) return undefined;
  const value = known.get(concept);
  const kinds = kindsOf(field);
  if (value !== undefined && (kinds.includes(value.kind) || (kinds.length === 0 && field.kind === 'text')))
    return value;
  // Where two fields mean the same as far as is known here, a label of that meaning tells them not apart.
  const rivals = fields.filter((other) => conceptOf(other) === concept);
  return rivals.length > 1 ? undefined : labelledByConcept(page, concept, field);
}

/** Fields of these meanings want more than any value of their kind. */
const particular: ReadonlySet<Concept> = new Set(['due-date', 'other-date', 'fax', 'mobile']);

/** A value that is the only one of its kind in the picture, for the only field that wants one. */
function onlyOfItsKind(
  page: AnnotatedPage,
  fields: readonly WantedField[],
  field: WantedField,
): FieldValue | undefined {
  const { kind } = field;
  const concept = conceptOf(field);
  const kinds = kindsOf(field);
  if (!['date', 'email', 'url', 'phone', 'time'].includes(kind) && field.checksum === undefined)
    return undefined;
  if (concept !== undefined && particular.has(concept)) return undefined;
  if (fields.filter((other) => kindsOf(other).some((each) => kinds.includes(each))).length > 1)
    return undefined;
  const places = page.rows.flatMap((at) =>
    at.finds.filter((found) => kinds.includes(found.kind)).map((found) => ({ at, found })),
  );
  const only = places[0];
  if (only === undefined || places.some(({ found }) => found.value !== only.found.value)) return undefined;
  const { row, labels } = only.at;
  if (kind === 'phone' && phoneUse(row, only.found) === 'fax') return undefined;
  // A day with a label of its own is the day that the label says.
  const isNamed =
    labels.some(({ end }) => end <= only.found.start) || /:\s*$/u.test(row.text.slice(0, only.found.start));
  if (kind === 'date' && isNamed) return undefined;
  return toFieldValue(row, only.found, field.checksum === undefined ? 0.8 : 0.95);
}
