import type { FieldValue } from '../field-value.ts';
import { type AnnotatedPage, type AnnotatedRow, joinValues, textValue } from '../page/annotated-page.ts';
import { addressWord, houseNumber, legalForm, postalPlace, shopWord } from './place-words.ts';

/** Who sold, and where: as much of it as the head of a bill shows. */
export interface Seller {
  readonly merchant?: FieldValue;
  readonly address?: FieldValue;
}

/** The head of a bill is at most this many rows, and ends where its items or amounts begin. */
const headRows = 14;
/** A name further down than this is no heading. */
const nameRows = 7;

interface Part {
  readonly at: AnnotatedRow;
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** Reads the name and the address off the head of a receipt. */
export function resolveSeller(page: AnnotatedPage): Seller {
  const head = headOf(page);
  const parts = head.map((at) => partOf(at));
  const merchantAt = merchantRow(page, parts);
  const merchant = merchantAt === undefined ? undefined : merchantValue(parts, merchantAt);
  const address = addressValue(parts, (merchantAt?.at ?? -1) + 1);
  return { ...(merchant === undefined ? {} : { merchant }), ...(address === undefined ? {} : { address }) };
}

function headOf(page: AnnotatedPage): AnnotatedRow[] {
  const end = page.rows.findIndex(
    (at) => at.finds.some(({ kind, value }) => kind === 'amount' && value !== 0) && at.row.index > 1,
  );
  return page.rows.slice(0, Math.min(headRows, end < 0 ? headRows : end));
}

/** What of a row may be name or address: up to a telephone number, a tax number or a date. */
function partOf(at: AnnotatedRow): Part {
  const { row, finds, labels } = at;
  const stops = [
    ...finds.map(({ start }) => start),
    ...labels.filter(({ concept, start }) => isContact(concept) && start > 0).map(({ start }) => start),
  ];
  const lead = labels.find(
    ({ concept, start }) =>
      concept === 'address' && start === 0 && /^\s?:/u.test(row.text.slice('address'.length)),
  );
  const start = lead === undefined ? 0 : lead.end + 1;
  const end =
    start + row.text.slice(start, Math.min(row.text.length, ...stops)).replace(/[\s([:;-]+$/u, '').length;
  return { at, start, end, folded: row.folded.slice(start, end).trim() };
}

function isContact(concept: string): boolean {
  return /phone|mobile|fax|email|website|tax-id|registration|date|time|-number/u.test(concept);
}

function merchantRow(page: AnnotatedPage, parts: readonly Part[]): { at: number; score: number } | undefined {
  const scored = parts.slice(0, nameRows).map((part, at) => ({ at, score: nameScore(page, part, at) }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best === undefined || best.score < 0.5 ? undefined : best;
}

function nameScore(page: AnnotatedPage, part: Part, at: number): number {
  const { folded } = part;
  const { row, labels } = part.at;
  const letters = folded.replace(/[^\p{L}]/gu, '').length;
  if (letters < 2 || letters < folded.replace(/\s/gu, '').length * 0.45) return 0;
  const label = labels.find(({ start, score }) => start <= part.start + 1 && score > 0);
  const labelShare = label === undefined ? 0 : (label.end - label.start) / folded.length;
  const isLegal = legalForm.test(folded);
  if (labelShare > 0.75 && !isLegal && label?.concept !== 'company') return 0;
  if (
    /^(?:formerly|licensee|operated|a member|gst|co\.? ?reg|reg\.?|roc|tel|attn|m\/s|branch|duplicate|www)\b/u.test(
      folded,
    )
  )
    return 0;
  let score = 1.2 - 0.22 * at;
  if (isLegal) score += 1.3;
  if (shopWord.test(folded)) score += 0.6;
  score += Math.max(-0.3, Math.min(1, (row.height / page.page.height - 1) * 0.9));
  if (looksLikeAddress(folded) && !isLegal) score -= 1.2;
  if (labelShare > 0.4 && !isLegal && !shopWord.test(folded)) score -= 0.6;
  return score;
}

/** A name may go on in the next row, and then ends with its legal form. */
function merchantValue(
  parts: readonly Part[],
  { at, score }: { at: number; score: number },
): FieldValue | undefined {
  const part = parts[at];
  if (part === undefined) return undefined;
  const next = parts[at + 1];
  const before = parts[at - 1];
  const all = [part];
  const isOnlyForm = (folded: string): boolean =>
    folded.replace(legalForm, '').replace(/[^\p{L}]/gu, '').length < 3 ||
    /^(?:\(\p{L}\)|\p{L}+\)?) sdn\.? bhd/u.test(folded);
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
    /[\s,]*(?:[([{]\s*)?(?:(?:co\.?|company|reg\.?|roc)[\s.:]*(?:reg|no)[\w\s.:]*)?(?:[([{]?\s*)\d[\dA-Z]{3,}\s*-\s*[A-Z\d]\s*[)\]}]?$/iu,
    '',
  );
  return start + (kept.length > 2 ? kept.length : name.length);
}

function addressValue(parts: readonly Part[], from: number): FieldValue | undefined {
  const marks = parts.map((part, at) => at >= from && isAddressRow(part));
  const first = marks.indexOf(true);
  if (first < 0) return undefined;
  let last = first;
  for (let at = first + 1; at < parts.length && at <= last + 2; at += 1)
    if (marks[at] === true && isBetween(parts, last, at)) last = at;
  const next = parts[last + 1];
  if (next !== undefined && isTail(next)) last += 1;
  const chosen = parts.slice(first, last + 1).filter((part) => part.end > part.start);
  if (chosen.map(({ folded }) => folded).join('').length < 8) return undefined;
  const isSure = chosen.some(({ folded }) => postalPlace.test(folded));
  return joinValues(
    chosen.map(({ at: { row }, start, end }) => textValue(row, start, end, isSure ? 0.85 : 0.6, 'address')),
    ' ',
    'address',
  );
}

/** Rows in between belong to the address if they could: no label, no number of their own. */
function isBetween(parts: readonly Part[], from: number, to: number): boolean {
  return parts.slice(from + 1, to).every((part) => isTail(part));
}

function isTail({ at, folded }: Part): boolean {
  const letters = folded.replace(/[^\p{L}]/gu, '').length;
  return (
    letters >= 4 &&
    at.labels.every(({ score }) => score < 4) &&
    at.finds.length === 0 &&
    /,\s*$|^[\p{L} .,]+\.$/u.test(at.row.text)
  );
}

function isAddressRow({ at, folded }: Part): boolean {
  const label = at.labels.find(({ start }) => start < 2);
  if (label !== undefined && isContact(label.concept) && label.concept !== 'address') return false;
  if (/^\(?(?:co|reg|gst|sst|roc|tel|fax|inv|bill)\b|^\W*\d{5,}-?\p{L}\W*$|@|www/u.test(folded)) return false;
  return looksLikeAddress(folded);
}

function looksLikeAddress(folded: string): boolean {
  if (folded.length < 5 || !/\p{L}{2}/u.test(folded)) return false;
  return (
    postalPlace.test(folded) ||
    (addressWord.test(folded) && /\d|,/u.test(folded)) ||
    (houseNumber.test(folded) && !legalForm.test(folded))
  );
}
