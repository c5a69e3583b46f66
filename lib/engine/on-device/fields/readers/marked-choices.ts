import type { FieldValue } from '../../../../image/field-value.ts';
import { selectionSigns } from '../marks/with-selection-marks.ts';
import { type AnnotatedPage, type AnnotatedRow, textValue } from '../page/annotated-page.ts';
import { trimmed } from '../page/beside.ts';
import { wordsBetween } from '../page/page.ts';
import type { LabelledValue } from './read-form.ts';

const { selected, unselected } = selectionSigns;
const sign = new RegExp(`[${selected}${unselected}]`, 'gu');

/** Captions stand at most this many rows over their boxes. */
const mostRowsUp = 30;
/** Words further apart, in heights of type, are none of one label. */
const widestSpace = 0.95;
/** Longer texts by a check box are sentences that it has nothing to do with. */
const mostLetters = 120;

/** The check boxes of a row with their labels. */
interface RowOfMarks {
  /** What is asked, where the row begins with that: "Delivery: ☐ by post ☒ by boat". */
  readonly question?: FieldValue;
  readonly choices: readonly LabelledValue[];
}

/**
 * The check boxes of a page, each with its label as a yes or no; and where a row asks something and has one of several boxes
 * ticked, the question with the label of that box.
 */
export function markedChoices({ rows }: AnnotatedPage): LabelledValue[] {
  return rows.flatMap((at) => {
    const answer = answerInColumns(rows, at);
    if (answer !== undefined) return answer;
    const { question, choices } = choicesOf(at);
    const chosen = choices.filter(({ value }) => value.value === 'yes');
    const [only] = chosen;
    const isAnswered = question !== undefined && choices.length > 1 && chosen.length === 1;
    return isAnswered && only ? [{ label: question, value: only.label }, ...choices] : choices;
  });
}

/** Whether a piece of a row has a check box. */
export function hasMark(text: string): boolean {
  return text.includes(selected) || text.includes(unselected);
}

/**
 * The answer of a row of which several boxes stand under captions: what stands over the one that is ticked. Undefined where its
 * boxes have text of their own.
 */
function answerInColumns(rows: readonly AnnotatedRow[], at: AnnotatedRow): LabelledValue[] | undefined {
  const { text, index } = at.row;
  const places = [...text.matchAll(sign)].map((match) => match.index);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined || places.length < 2) return undefined;
  const hasText = /[\p{L}\d]/u.test(text.slice(first, last)) || text.slice(last + 1).trim() !== '';
  const label = labelOf(at, lastCell(text, 0, first), first);
  if (hasText || label === undefined) return undefined;
  const ticked = places.filter((place) => text.charAt(place) === selected);
  const [only = -1, ...more] = ticked;
  const mark = wordsBetween(at.row, only, only + 1)[0];
  if (mark === undefined || more.length > 0) return [];
  const middle = mark.box.x + mark.box.width / 2;
  const captions = rows
    .slice(Math.max(0, index - mostRowsUp), index)
    .findLast(({ row }) => !hasMark(row.text));
  const caption = captions?.row.cells.find((cell) => {
    const words = wordsBetween(captions.row, cell.start, cell.end).map(({ box }) => box);
    return words.some((box) => box.x <= middle && box.x + box.width >= middle);
  });
  if (captions === undefined || caption === undefined) return [];
  const said = textValue(captions.row, caption.start, caption.end, 0.8);
  return [{ label, value: { ...said, words: [mark], box: mark.box } }];
}

function choicesOf(at: AnnotatedRow): RowOfMarks {
  const { text } = at.row;
  const places = [...text.matchAll(sign)].map(({ index }) => index);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return { choices: [] };
  const isAfter = isLabelBefore(at, first, last);
  const choices = places.flatMap((place, number) => {
    const label = isAfter
      ? labelOf(at, lastCell(text, (places[number - 1] ?? -1) + 1, place), place)
      : labelOf(at, place + 1, firstCell(text, place + 1, places[number + 1] ?? text.length), 'behind');
    if (label === undefined) return [];
    const isSelected = text.charAt(place) === selected;
    const value = { ...textValue(at.row, place, place + 1, 1, 'yes-no'), value: isSelected ? 'yes' : 'no' };
    return [{ label, value }];
  });
  const question = isAfter ? undefined : labelOf(at, lastCell(text, 0, first), first);
  return { choices, ...(question && { question }) };
}

/** Whether the labels of a row's boxes stand before them: as their colons say, the end of the row, or else what is nearer. */
function isLabelBefore({ row }: AnnotatedRow, first: number, last: number): boolean {
  const [before, behind] = [row.text.slice(0, first).trim(), row.text.slice(last + 1).trim()];
  if (before === '' || behind === '') return behind === '';
  const isAnnounced = /[:：?？]$/u.test(before);
  if (isAnnounced && first !== last) {
    const between = row.text.slice(first + 1, last).trim();
    return /[:：?？]$/u.test(between);
  }
  const [mark] = wordsBetween(row, first, first + 1);
  const left = wordsBetween(row, 0, first).at(-1);
  const right = wordsBetween(row, first + 1, row.text.length)[0];
  if (mark === undefined || left === undefined || right === undefined) return false;
  const gap = mark.box.x - left.box.x - left.box.width;
  return gap < right.box.x - mark.box.x - mark.box.width;
}

/** Where the last cell of a piece of a row begins. */
function lastCell(text: string, from: number, to: number): number {
  const piece = text.slice(from, to).trimEnd();
  return from + piece.lastIndexOf('\t') + 1;
}

/** Where the first cell of a piece of a row ends. */
function firstCell(text: string, from: number, to: number): number {
  const lead = /^\s*/u.exec(text.slice(from, to))?.[0].length ?? 0;
  const end = text.slice(from + lead, to).indexOf('\t');
  return end < 0 ? to : from + lead + end;
}

/** A label without what is beyond a wide space, which may hold a box that was not seen. */
function labelOf(
  at: AnnotatedRow,
  from: number,
  to: number,
  side: 'before' | 'behind' = 'before',
): FieldValue | undefined {
  const span = trimmed(at, from, to);
  if (span === undefined || span.end - span.start > mostLetters) return undefined;
  const words = at.row.words.filter((word) => word.start < span.end && word.end > span.start);
  const isWide = words.map((word, number) => {
    const next = words[number + 1];
    const gap = next === undefined ? 0 : next.word.box.x - word.word.box.x - word.word.box.width;
    return gap > widestSpace * at.row.height;
  });
  const [first, last] =
    side === 'behind'
      ? [words[0], words[isWide.includes(true) ? isWide.indexOf(true) : words.length - 1]]
      : [words[isWide.lastIndexOf(true) + 1], words.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return textValue(at.row, Math.max(first.start, span.start), Math.min(last.end, span.end), 0.9);
}
