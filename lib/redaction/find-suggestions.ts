import { layOutPage, wordsBetween, type Row } from '../engine/on-device/fields/page/page.ts';
import { findAddresses } from '../engine/on-device/fields/finds/addresses.ts';
import type { Found } from '../engine/on-device/fields/finds/found.ts';
import { findIbans } from '../engine/on-device/fields/finds/ibans.ts';
import { findPhones } from '../engine/on-device/fields/finds/phones.ts';
import { findProductCodes } from '../engine/on-device/fields/finds/product-codes.ts';
import { boxAround } from '../image/box-around.ts';
import type { Code } from '../image/code.ts';
import type { Box, RecognizedText, Word } from '../image/recognized-text.ts';
import type { RedactionBox, RedactionKind } from '../image/redaction-box.ts';
import { nationalIds } from './national-ids.ts';
import { wholeBox } from './whole-box.ts';

/** A place that may have to be blacked out, and what the reader saw there. */
export interface Suggestion {
  readonly box: RedactionBox;
  /** Shown to the person, and kept nowhere. */
  readonly text: string;
}

interface Span {
  readonly kind: RedactionKind;
  readonly start: number;
  readonly end: number;
}

/** Room around what is covered, so that no edge of a letter stays: in heights of its words, and px at least. */
const marginShare = 0.35;
const leastMargin = 4;

const shownKinds: Partial<Record<Found['kind'], RedactionKind>> = {
  email: 'email',
  phone: 'phone',
  card: 'card',
  iban: 'iban',
};

/**
 * What among a picture's words and codes is about a person as a rule: e-mail addresses, telephone numbers, payment
 * cards, IBANs, numbers that states give to people, the machine-readable lines of passports, QR codes and barcodes.
 * Never all of it: names, addresses, faces and what the reader misread are not found.
 *
 * @returns in reading order, taken, in whole px of the picture.
 */
export function findSuggestions(recognized: RecognizedText, codes: readonly Code[]): Suggestion[] {
  const fromWords = layOutPage(recognized).rows.flatMap((row) =>
    withoutOverlaps([...travelLines(row), ...personalNumbers(row)]).map((span) =>
      suggestion(span, wordsBetween(row, span.start, span.end), row, recognized),
    ),
  );
  const fromCodes = codes.map(({ box, text }) => ({
    box: redactionBox('code', wholeBox(grown(box, leastMargin, leastMargin), recognized)),
    text,
  }));
  return [...fromWords, ...fromCodes];
}

/** What proves itself comes first: an IBAN's digits may look like a telephone's. */
function personalNumbers(row: Row): Span[] {
  const typed = [...findIbans(row), ...findProductCodes(row), ...findAddresses(row)];
  return [...spansOf(typed), ...idsIn(row), ...spansOf(findPhones(row))];
}

function spansOf(finds: readonly Found[]): Span[] {
  return finds.flatMap(({ kind, start, end }) => {
    const shown = shownKinds[kind];
    return shown ? [{ kind: shown, start, end }] : [];
  });
}

function idsIn(row: Row): Span[] {
  return nationalIds.flatMap(({ pattern, isRight, label }) =>
    [...row.text.matchAll(pattern)].flatMap((match): Span[] => {
      const [start, end] = [match.index, match.index + match[0].length];
      const isPart = /[\p{L}\d]/u.test(row.text.charAt(start - 1) + row.text.charAt(end));
      const isNamed = label?.test(row.folded.slice(0, start)) ?? true;
      if (isPart || !isNamed || !isRight(match[0].toUpperCase().replaceAll(/[ ./-]/gu, ''))) return [];
      return [{ kind: 'national-id', start, end }];
    }),
  );
}

/** Lines of a passport's or card's machine-readable zone: capitals, digits and many fillers (ICAO 9303). */
function travelLines(row: Row): Span[] {
  const plain = row.text.replaceAll(/[\s«]/gu, (sign) => (sign === '«' ? '<<' : ''));
  const isZone = /^[A-Z\d<]{28,46}$/u.test(plain) && (plain.match(/</gu) ?? []).length >= 2;
  return isZone ? [{ kind: 'travel-document', start: 0, end: row.text.length }] : [];
}

function withoutOverlaps(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans)
    if (kept.every(({ start, end }) => end <= span.start || start >= span.end)) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}

function suggestion({ kind }: Span, words: readonly Word[], row: Row, picture: RecognizedText): Suggestion {
  const margin = Math.max(leastMargin, marginShare * row.height);
  const around = grown(boxAround(words.map(({ box }) => box)), margin, Math.max(leastMargin, margin / 2));
  return {
    box: redactionBox(kind, wholeBox(around, picture)),
    text: words.map(({ text }) => text).join(' '),
  };
}

function redactionBox(kind: RedactionKind, box: Box): RedactionBox {
  return { ...box, id: `${kind} ${box.x} ${box.y}`, kind, isTaken: true };
}

function grown({ x, y, width, height }: Box, across: number, down: number): Box {
  return { x: x - across, y: y - down, width: width + 2 * across, height: height + 2 * down };
}
