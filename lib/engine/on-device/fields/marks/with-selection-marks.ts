import type { Pixels } from '../../../../image/pixels.ts';
import type { Box, Line, RecognizedText, Word } from '../../../../image/recognized-text.ts';
import { findSelectionMarks, type SelectionMark } from './find-selection-marks.ts';

/** What stands for a check box in a text. */
export const selectionSigns = { selected: '☒', unselected: '☐' } as const;

/** How sure the state of a check box is: its outline is whole, and it is either empty or clearly not. */
const sureness = 0.9;

/**
 * A page's text with a sign for each of its check boxes, where it stands, in place of what the readers took it for. Undefined
 * where it has none.
 */
export function withSelectionMarks(recognized: RecognizedText, pixels: Pixels): RecognizedText | undefined {
  const marks = findSelectionMarks(pixels, recognized);
  if (marks.length === 0) return undefined;
  const alone = new Set(marks);
  const paragraphs = recognized.paragraphs.map((paragraph) => ({
    ...paragraph,
    lines: paragraph.lines.flatMap((line): Line[] => {
      const words = line.words.filter((word) => !marks.some(({ box }) => isMisread(word, box)));
      if (words.length === 0) return [];
      const within = marks.filter((mark) => alone.has(mark) && isWithin(mark.box, line, words));
      for (const mark of within) alone.delete(mark);
      return [{ ...line, words: within.reduce(withWord, words) }];
    }),
  }));
  return {
    ...recognized,
    paragraphs: [...paragraphs, ...[...alone].map((mark) => ({ lines: [lineOf(mark)] }))],
  };
}

/** Whether a check box stands between the words of a line, at their height. */
function isWithin(box: Box, line: Line, words: readonly Word[]): boolean {
  const middle = middleOf(box);
  const away = Math.abs(box.y + box.height / 2 - line.box.y - line.box.height / 2);
  const isBetween =
    words.some((word) => middleOf(word.box) < middle) && words.some((word) => middleOf(word.box) > middle);
  return isBetween && away < (box.height + line.box.height) / 4;
}

function middleOf({ x, width }: Box): number {
  return x + width / 2;
}

function withWord(words: readonly Word[], mark: SelectionMark): readonly Word[] {
  const isLeftward = (words[0]?.box.x ?? 0) > (words.at(-1)?.box.x ?? 0);
  const next = words.findIndex(({ box }) => middleOf(box) > middleOf(mark.box) !== isLeftward);
  return words.toSpliced(next < 0 ? words.length : next, 0, wordOf(mark));
}

/** Whether a word is what a reader made of a check box: a short one, whose middle is inside. */
function isMisread({ text, box }: Word, mark: Box): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const isInside =
    x > mark.x && x < mark.x + mark.width && y > mark.y - mark.height / 2 && y < mark.y + 1.5 * mark.height;
  return text.length <= 3 && isInside;
}

function lineOf(mark: SelectionMark): Line {
  return { words: [wordOf(mark)], box: mark.box, angle: 0 };
}

function wordOf({ box, isSelected }: SelectionMark): Word {
  const text = isSelected ? selectionSigns.selected : selectionSigns.unselected;
  return { text, box, confidence: sureness };
}
