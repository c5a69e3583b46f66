import type { Box, Line, RecognizedText, Word } from '../../../../image/recognized-text.ts';
import { fold } from './fold.ts';
import { foundTogether, possibleTilts } from './tilts.ts';

/** A word on the page turned upright; its characters are `start` to `end` of its row's text. */
interface PlacedWord {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

/** Words with no wide gap between them; the row's text from `start` to `end`, extents in upright px. */
export interface Cell {
  readonly row: Row;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** All that stands at one height of the page, from left to right: words parted by spaces, cells by tabs. */
export interface Row {
  readonly index: number;
  readonly text: string;
  /** The text in small letters without accents, character by character. */
  readonly folded: string;
  readonly words: readonly PlacedWord[];
  readonly cells: readonly Cell[];
  readonly top: number;
  readonly bottom: number;
  /** Height of its type in px: the median of its words'. */
  readonly height: number;
}

/** A picture's text as rows, whatever columns and blocks the reader saw. */
export interface Page {
  readonly rows: readonly Row[];
  /** Height of the usual type in px; 0 on an empty page. */
  readonly height: number;
}

/** A gap wider than this many heights of type parts two cells. */
const cellGap = 1.4;
/** A narrower one does before a label with a colon: "Sex: F   Collected: 3 May"; so many times as wide as the row's usual one. */
const labelGap = 1.7;
const leastLabelGap = 0.45;
/** Labels have at most this many words. */
const mostLabelWords = 5;
/** Two pieces are level if the ends that face each other differ by less than this share of a height. */
const levelShare = 0.5;

/** What a row has beyond this is left out: no print is that long, and some searches take its square. */
const mostCharacters = 600;

interface Piece {
  readonly words: readonly Upright[];
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

interface Upright {
  readonly word: Word;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/** Lays the reader's lines out as rows across the whole page, upright even if the picture is turned. */
export function layOutPage(recognized: RecognizedText): Page {
  const lines = recognized.paragraphs.flatMap((paragraph) => paragraph.lines);
  const rows = levelRows(lines).map((row, index) => toRow(row, index));
  return { rows, height: median(rows.map((row) => row.height)) };
}

/** The rows of lines as they lie; where the lines do not say how, as their ends come to be most level. */
function levelRows(lines: readonly Line[]): Piece[] {
  const said = pageAngle(lines);
  const tilts = said === 0 ? possibleTilts(lines) : [];
  // Upright, the reader's lines may be made of pieces that are none: their ends count as well.
  let least = tilts.length > 0 ? rowsOf(tiltedPieces(lines, 0)).unevenness - 0.5 : 0;
  let level: Piece[] | undefined;
  for (const tilt of tilts) {
    const { rows, unevenness } = rowsOf(tiltedPieces(lines, (tilt * Math.PI) / 180));
    if (unevenness < least) [level, least] = [rows, unevenness];
  }
  return level ?? rowsOf(linePieces(lines, (said * Math.PI) / 180)).rows;
}

function linePieces(lines: readonly Line[], angle: number): Piece[] {
  return lines.flatMap((line) => {
    const words = line.words.map((word) => upright(word, word.box, angle));
    return words.length === 0 ? [] : [pieceOf(words)];
  });
}

/** Pieces whose upright boxes are higher than their type by as much as they rise or fall. */
function tiltedPieces(lines: readonly Line[], angle: number): Piece[] {
  return lines.flatMap((line) =>
    foundTogether(line).map(({ words, box }) => {
      const height = Math.max(box.height / 3, box.height - Math.abs(Math.sin(angle)) * box.width);
      return pieceOf(
        words.map((word) => upright(word, box, angle)),
        height,
      );
    }),
  );
}

/** The value that half of them do not exceed; 0 if there are none. */
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}

/** The words that the characters `start` to `end` of a row stand in. */
export function wordsBetween(row: Row, start: number, end: number): Word[] {
  return row.words.filter((each) => each.start < end && each.end > start).map(({ word }) => word);
}

function pageAngle(lines: readonly { readonly box: Box; readonly angle: number }[]): number {
  const sorted = [...lines].sort((a, b) => a.angle - b.angle);
  const total = sorted.reduce((sum, { box }) => sum + box.width, 0);
  let passed = 0;
  return (
    sorted.find(({ box }) => {
      passed += box.width;
      return passed >= total / 2;
    })?.angle ?? 0
  );
}

/** A word on the page turned upright, at the height of the middle of what it was found with. */
function upright(word: Word, found: Box, angle: number): Upright {
  const { x, width } = word.box;
  const y = found.y + found.height / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const across = (x + width / 2) * cos + y * sin;
  const middle = y * cos - (found.x + found.width / 2) * sin;
  return { word, left: across - width / 2, right: across + width / 2, middle };
}

function pieceOf(
  words: readonly Upright[],
  height = median(words.map(({ word }) => word.box.height)),
): Piece {
  return {
    words,
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
    height,
  };
}

/**
 * Joins pieces from left to right: a piece goes to the row whose right end is level with its left end. With it how
 * uneven that came to be: the number of rows, and by what share of its height each piece is off.
 */
function rowsOf(pieces: readonly Piece[]): { rows: Piece[]; unevenness: number } {
  const rows: Piece[] = [];
  let off = 0;
  for (const piece of [...pieces].sort((a, b) => a.left - b.left)) {
    const apart = (row: Piece): number => Math.abs(endOf(row).middle - startOf(piece).middle);
    const level = rows.filter(
      (row) =>
        startOf(piece).left > endOf(row).right - row.height &&
        apart(row) < levelShare * Math.min(row.height, piece.height),
    );
    const nearest = level.sort((a, b) => apart(a) - apart(b))[0];
    if (nearest === undefined) rows.push(piece);
    else {
      off += apart(nearest) / Math.min(nearest.height, piece.height);
      const height = Math.min(nearest.height, piece.height);
      rows[rows.indexOf(nearest)] = pieceOf([...nearest.words, ...piece.words], height);
    }
  }
  const middle = (row: Piece): number => median(row.words.map((word) => word.middle));
  return { rows: rows.sort((a, b) => middle(a) - middle(b)), unevenness: rows.length + off };
}

function endOf(piece: Piece): Upright {
  return piece.words.at(-1) ?? noWord;
}

function startOf(piece: Piece): Upright {
  return piece.words[0] ?? noWord;
}

const noWord: Upright = {
  word: { text: '', box: { x: 0, y: 0, width: 0, height: 0 }, confidence: 0 },
  left: 0,
  right: 0,
  middle: 0,
};

/** Whether a label with a colon begins at a word, and something is before it that is none. */
function isLabelAt(words: readonly Upright[], at: number): boolean {
  const texts = words.slice(at, at + mostLabelWords).map(({ word }) => word.text);
  const end = texts.findIndex((text) => /[:：]$/u.test(text));
  const isLabel = end >= 0 && texts.slice(0, end + 1).every((text) => /^[(]?\p{L}[^\d]*$/u.test(text));
  return isLabel && !/[:：]$/u.test(words[at - 1]?.word.text ?? '');
}

function toRow(piece: Piece, index: number): Row {
  let text = '';
  const words: PlacedWord[] = [];
  const cells: Cell[] = [];
  const starts: { start: number; left: number; right: number }[] = [];
  const gaps = piece.words.slice(1).map(({ left }, at) => left - (piece.words[at]?.right ?? left));
  const labelled = Math.max(leastLabelGap * piece.height, labelGap * median(gaps));
  piece.words.forEach(({ word, left, right }, at) => {
    if (text.length + word.text.length > mostCharacters) return;
    const before = piece.words[at - 1];
    const gap = before === undefined ? Infinity : left - before.right;
    const isNewCell = gap > cellGap * piece.height || (gap > labelled && isLabelAt(piece.words, at));
    if (text !== '') text += isNewCell ? '\t' : ' ';
    const last = starts.at(-1);
    if (isNewCell || last === undefined) starts.push({ start: text.length, left, right });
    else last.right = right;
    words.push({ word, start: text.length, end: text.length + word.text.length });
    text += word.text;
  });
  const middle = median(piece.words.map((word) => word.middle));
  const row: Row = {
    index,
    text,
    folded: fold(text),
    words,
    cells,
    top: middle - piece.height / 2,
    bottom: middle + piece.height / 2,
    height: piece.height,
  };
  starts.forEach(({ start, left, right }, at) => {
    const next = starts[at + 1];
    const end = next === undefined ? text.length : next.start - 1;
    cells.push({ row, start, end, text: text.slice(start, end), left, right });
  });
  return row;
}
