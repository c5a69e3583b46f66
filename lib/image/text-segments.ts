import { pageExtent } from './page-extent.ts';
import type { Line, Paragraph, RecognizedText, Word } from './recognized-text.ts';

/** A run of text and the words of the picture it came from: none for white space, two for a mended hyphen. */
export interface TextSegment {
  readonly text: string;
  readonly words: readonly Word[];
}

/**
 * Two rows stand apart if there is more than a line's height of air between them, and they are further
 * apart than this times the page's closer rows: in a table all rows have air, and none stands apart.
 */
const apartRatio = 1.3;

/**
 * The text as one would type it, in pieces that know where they stand: wrapped lines joined and their
 * hyphens mended; a blank line around joined paragraphs and where the page leaves air, so that receipts
 * and lists stay line by line; program listings keep their indents. Joined, the pieces are the plain text.
 *
 * @param keepLineBreaks every line as it is printed instead, its hyphen kept, a blank line where there is air.
 */
export function textSegments(recognized: RecognizedText, keepLineBreaks = false): TextSegment[] {
  const usual = usualPitch(recognized.paragraphs.flatMap((paragraph) => paragraph.lines));
  const segments: TextSegment[] = [];
  recognized.paragraphs.forEach((paragraph, at) => {
    const before = recognized.paragraphs[at - 1];
    if (before !== undefined) {
      const isSet = isJoined(before, paragraph) && !keepLineBreaks;
      segments.push(space(isSet || isApart(before, paragraph, usual) ? '\n\n' : '\n'));
    }
    if (paragraph.indent) segments.push(space(' '.repeat(paragraph.indent)));
    segments.push(...paragraphSegments(paragraph, keepLineBreaks));
  });
  return segments;
}

/** The text as one would type it, or, on request, line by line as it is printed. */
export function plainText(recognized: RecognizedText, keepLineBreaks = false): string {
  return textSegments(recognized, keepLineBreaks)
    .map((segment) => segment.text)
    .join('');
}

function space(text: string): TextSegment {
  return { text, words: [] };
}

function paragraphSegments(paragraph: Paragraph, keepLineBreaks: boolean): TextSegment[] {
  const segments: TextSegment[] = [];
  for (const word of paragraph.lines.flatMap(wordsOf)) {
    const last = segments.at(-1);
    if (last === undefined) segments.push(word);
    else if (word.startsLine && keepLineBreaks) segments.push(space('\n'), word);
    else if (word.startsLine && isBroken(last.text, word.text)) {
      segments[segments.length - 1] = {
        text: last.text.slice(0, -1) + word.text,
        words: [...last.words, ...word.words],
      };
    } else segments.push(space(' '), word);
  }
  return segments.map(({ text, words }) => ({ text, words }));
}

function wordsOf(line: Line): (TextSegment & { startsLine: boolean })[] {
  return line.words.map((word, at) => ({ text: word.text, words: [word], startsLine: at === 0 }));
}

/** A hyphen before a small letter was put there to break a word: the two parts are one again. */
function isBroken(end: string, start: string): boolean {
  return /\p{L}-$/u.test(end) && /^\p{Ll}/u.test(start);
}

/** Whether one of two paragraphs is of lines that were joined. */
function isJoined(above: Paragraph, below: Paragraph): boolean {
  return above.lines.length > 1 || below.lines.length > 1;
}

function isApart(above: Paragraph, below: Paragraph, usual: number): boolean {
  const last = above.lines.at(-1);
  const first = below.lines[0];
  if (last === undefined || first === undefined) return false;
  const pitch = middleOf(first) - middleOf(last);
  if (pitch < 0) return true;
  const height = Math.min(heightOf(last), heightOf(first));
  const air = pageExtent(first.box, first.angle).top - pageExtent(last.box, last.angle).bottom;
  return air > height && pitch > apartRatio * usual;
}

/** The lower quartile of the distances between neighbouring rows, in px: 0 if there are none. */
function usualPitch(lines: readonly Line[]): number {
  const pitches: number[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const pitch = before === undefined ? 0 : middleOf(line) - middleOf(before);
    if (pitch > 0) pitches.push(pitch);
  });
  pitches.sort((a, b) => a - b);
  return pitches[Math.floor((pitches.length - 1) / 4)] ?? 0;
}

function middleOf(line: Line): number {
  const { top, bottom } = pageExtent(line.box, line.angle);
  return (top + bottom) / 2;
}

/** Height of a line's type: its box grows with the angle, its lowest word's hardly. */
function heightOf(line: Line): number {
  return Math.min(
    ...line.words.map((word) => {
      const { top, bottom } = pageExtent(word.box, line.angle);
      return bottom - top;
    }),
  );
}
