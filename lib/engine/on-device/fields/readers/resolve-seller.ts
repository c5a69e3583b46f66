import type { FieldValue } from '../../../../image/field-value.ts';
import { type AnnotatedPage, joinValues, textValue } from '../page/annotated-page.ts';
import { type HeadPart, headParts, isContact } from './head-parts.ts';
import { addressWord, houseNumber, legalForm, postalPlace, shopWord } from './place-words.ts';

/** Who sold, and where: as much of it as the head of a bill shows. */
export interface Seller {
  readonly merchant?: FieldValue;
  readonly address?: FieldValue;
}

/** Names and addresses that were read worse than this are no help. */
const leastConfidence = 0.4;
/** A name further down than this is no heading. */
const nameRows = 7;

/** Reads the name and the address off the head of a receipt. */
export function resolveSeller(page: AnnotatedPage): Seller {
  const parts = headParts(page);
  const merchantAt = merchantRow(page, parts);
  const merchant = merchantAt === undefined ? undefined : merchantValue(parts, merchantAt);
  const address = addressValue(
    inColumnOf(parts, merchantAt?.at),
    merchantAt === undefined ? -1 : (parts[merchantAt.at]?.at.row.index ?? -1),
  );
  // A text that costs nothing and has no address is no bill: its first line names nobody.
  const isBill =
    address !== undefined || page.rows.some(({ finds }) => finds.some(({ kind }) => kind === 'amount'));
  return {
    ...(merchant === undefined || !isBill || merchant.confidence < leastConfidence ? {} : { merchant }),
    ...(address === undefined || address.confidence < leastConfidence ? {} : { address }),
  };
}

/** Where the head has several columns, an address stands in that of its name. */
function inColumnOf(parts: readonly HeadPart[], at: number | undefined): readonly HeadPart[] {
  const name = at === undefined ? undefined : parts[at];
  const column = parts.filter(
    (part) => name !== undefined && part.left < name.right && part.right > name.left,
  );
  return column.some((part) => part !== name && isAddressRow(part)) ? column : parts;
}

function merchantRow(
  page: AnnotatedPage,
  parts: readonly HeadPart[],
): { at: number; score: number } | undefined {
  const scored: { at: number; score: number }[] = [];
  parts.forEach((part, at) => {
    const isBelowName = /^\P{Ll}+$/u.test(textOf(parts[at - 1])) && (scored.at(-1)?.score ?? 0) >= 1;
    scored.push({ at, score: nameScore(page, part, isBelowName) });
  });
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best === undefined || best.score < 0.5 ? undefined : best;
}

function textOf(part: HeadPart | undefined): string {
  return part?.at.row.text.slice(part.start, part.end) ?? '';
}

/** @param isBelowName whether the row above is a name in capitals. */
function nameScore(page: AnnotatedPage, part: HeadPart, isBelowName: boolean): number {
  const { folded } = part;
  const { row, labels } = part.at;
  if (row.index >= nameRows) return 0;
  const letters = folded.replace(/[^\p{L}]/gu, '').length;
  if (letters < 2 || letters < folded.replace(/\s/gu, '').length * 0.45) return 0;
  const label = labels.find(({ start }) => start >= part.start && start <= part.start + 1);
  const labelShare = label === undefined ? 0 : (label.end - label.start) / folded.length;
  const isLegal = legalForm.test(folded);
  if (labelShare > 0.75 && !isLegal && label?.concept !== 'company') return 0;
  if (
    /^(?:formerly|licensee|operated|a member|gst|co\.? ?reg|reg\.?|roc|tel|attn|m\/s|branch|duplicate|www)\b/u.test(
      folded,
    )
  )
    return 0;
  // "Order: 0082" is no name, whatever stands behind it.
  if (/^[\p{L} .]{2,20}:\s*#?\d/u.test(folded)) return 0;
  let score = 1.2 - 0.22 * row.index;
  if (isLegal) score += 1.3;
  // Under a name, words for shops say what kind it is.
  if (shopWord.test(folded)) score += isBelowName ? 0.1 : 0.6;
  score += Math.max(-0.3, Math.min(1, (row.height / page.page.height - 1) * 0.9));
  if (looksLikeAddress(folded) && !isLegal) score -= row.index === 0 && !isPlace(folded) ? 0.4 : 1.2;
  if (labelShare > 0.4 && !isLegal && !shopWord.test(folded)) score -= 0.6;
  return score;
}

/** A name may go on in the next row, and then ends with its legal form. */
function merchantValue(
  parts: readonly HeadPart[],
  { at, score }: { at: number; score: number },
): FieldValue | undefined {
  const part = parts[at];
  if (part === undefined) return undefined;
  const next = parts[at + 1];
  const before = parts[at - 1];
  const all = [part];
  const isOnlyForm = (folded: string): boolean =>
    folded.replaceAll(new RegExp(legalForm, 'gu'), '').replace(/\(\p{L}{1,2}\)|[^\p{L}]/gu, '').length < 3;
  if (
    next !== undefined &&
    legalForm.test(next.folded) &&
    !legalForm.test(part.folded) &&
    isOnlyForm(next.folded)
  )
    all.push(next);
  if (before !== undefined && at > 0 && isOnlyForm(part.folded) && legalForm.test(part.folded))
    all.unshift(before);
  const sureness = Math.min(0.95, 0.55 + 0.15 * score);
  const values = all.map(({ at: { row }, start, end }) =>
    textValue(row, start, withoutRegistration(row.text, start, end), sureness),
  );
  return joinValues(values, ' ', 'text');
}

/** A firm's number behind its name is not its name: "(123456-X)", "Co. Reg. No. 123". */
function withoutRegistration(text: string, start: number, end: number): number {
  const name = text.slice(start, end);
  const kept = name.replace(
    /[\s,]*(?:[([{]\s*)?(?:(?:co\.?|company|reg\.?|roc)[\s.:]*(?:reg|no)[\w\s.:]*)?(?:[([{]?\s*)(?=(?:\d[A-Z]?){3})\d[\dA-Z]{3,}(?:\s*[- ]\s*[A-Z\d])?\s*[)\]}]?$/iu,
    '',
  );
  // "Store #0442" is the sign's branch.
  const bare = kept.replace(/[\s,]*(?:#|№|n°)\s*$/iu, '');
  return start + (bare.length > 2 ? bare.length : name.length);
}

function addressValue(parts: readonly HeadPart[], from: number): FieldValue | undefined {
  const marks = parts.map((part) => part.at.row.index > from && isAddressRow(part));
  let first = marks.indexOf(true);
  if (first < 0) return undefined;
  let last = first;
  while ((parts[first - 1]?.at.row.index ?? -1) > from && isLead(parts[first - 1])) first -= 1;
  for (let at = first + 1; at < parts.length && at <= last + 2; at += 1)
    if (marks[at] === true && isBetween(parts, last, at) && readsOn(parts[last], parts[at])) last = at;
  const next = parts[last + 1];
  if (
    next !== undefined &&
    (isTail(next) ||
      isCodeOf(parts[last], next) ||
      (!hasPlace(parts.slice(first, last + 1)) && isMisreadPlace(next)))
  )
    last += 1;
  const chosen = parts.slice(first, last + 1).filter((part) => part.end > part.start);
  if (chosen.map(({ folded }) => folded).join('').length < 8) return undefined;
  const isSure = hasPlace(chosen);
  const [only] = chosen;
  // A street alone is half an address: its place was not read.
  if (!isSure && chosen.length === 1 && only !== undefined && /^[^,\u3000-\ud7a3]+$/u.test(only.folded))
    return undefined;
  return joinValues(
    chosen.map(({ at: { row }, start, end }) => textValue(row, start, end, isSure ? 0.85 : 0.6, 'address')),
    ' ',
    'address',
  );
}

/** Whether a row is the postal code of a state that ends the row above: "Redmond, WA" and "98052". */
function isCodeOf(above: HeadPart | undefined, part: HeadPart): boolean {
  return /[, ][a-z]{2}$/u.test(above?.folded ?? '') && /^\d{5}(?:-\d{4})?$/u.test(part.folded);
}

function hasPlace(parts: readonly HeadPart[]): boolean {
  return parts.some(({ folded }) => postalPlace.test(folded));
}

/** Whether a row under a street could be its place, its postal code misread: "Portland, OR 972O5". */
function isMisreadPlace({ at, folded }: HeadPart): boolean {
  return (
    /(?<![\p{L}\d])(?=[a-z]*\d)[\doilsbzg]{4,6}(?![\p{L}\d])/u.test(folded) &&
    /\p{L}{4}/u.test(folded) &&
    at.labels.every(({ score }) => score < 4) &&
    at.finds.length === 0
  );
}

/** After its postal code an address ends with the names of places, without numbers but codes of their own. */
function readsOn(above: HeadPart | undefined, part: HeadPart | undefined): boolean {
  if (above === undefined || part === undefined || !postalPlace.test(above.folded)) return true;
  return !/\d/u.test(part.folded) || postalPlace.test(part.folded);
}

/** Rows in between belong to the address if they could: no label, no number of their own. */
function isBetween(parts: readonly HeadPart[], from: number, to: number): boolean {
  return parts
    .slice(from + 1, to)
    .every(
      (part) =>
        isTail(part) ||
        (addressWord.test(part.folded) && !/\d/u.test(part.folded)) ||
        (part.end > part.start && part.at.labels.length === 0 && part.at.finds.length === 0),
    );
}

/** A row above a street's belongs to the address if it has a number, and no more than a house's. */
function isLead(part: HeadPart | undefined): boolean {
  return (
    part !== undefined &&
    ((addressWord.test(part.folded) && /\p{L}{4}/u.test(part.folded)) ||
      (/\d|,$/u.test(part.folded) && !/\d{4}|\d-\p{L}\b/u.test(part.folded))) &&
    !legalForm.test(part.folded) &&
    !/^\(|formerly/u.test(part.folded) &&
    part.at.finds.every(({ kind }) => kind === 'amount') &&
    part.at.labels.every(({ score, concept }) => score < 4 || concept === 'address')
  );
}

function isTail({ at, folded }: HeadPart): boolean {
  const letters = folded.replace(/[^\p{L}]/gu, '').length;
  return (
    letters >= 4 &&
    at.labels.every(({ score }) => score < 4) &&
    at.finds.length === 0 &&
    (/,\s*$|^[\p{L} .,]+\.$/u.test(at.row.text) ||
      (addressWord.test(folded) && /^\p{L}+(?: \p{L}+)?$/u.test(folded)))
  );
}

function isAddressRow({ at, folded }: HeadPart): boolean {
  const label = at.labels.find(({ start }) => start < 2);
  if (label !== undefined && isContact(label.concept) && label.concept !== 'address') return false;
  const isOther = label?.concept === 'other' && /^\s?[:：]/u.test(at.row.text.slice(label.end));
  if (isOther) return false;
  if (/^\(?(?:co|reg|gst|sst|roc|tel|fax|inv|bill)\b|^\W*\d{5,}-?\p{L}\W*$|@|www/u.test(folded)) return false;
  return looksLikeAddress(folded);
}

/** Whether a text has words or codes of places: a number at its end alone may be a part of a name. */
function isPlace(folded: string): boolean {
  return postalPlace.test(folded) || addressWord.test(folded) || /^\d/u.test(folded);
}

function looksLikeAddress(folded: string): boolean {
  if (folded.length < 5 || !/\p{L}{2}/u.test(folded)) return false;
  return (
    postalPlace.test(folded) ||
    (addressWord.test(folded) && /\d|,/u.test(folded)) ||
    (houseNumber.test(folded) && !legalForm.test(folded))
  );
}
