import type { Line, RecognizedText, Word } from '../../../image/recognized-text.ts';
import { type PageTurn, toPage } from './page-turn.ts';
import type { PlacedWord } from './placed-word.ts';

/** Beyond this many degrees the sides of a turned word cannot be told from its upright box. */
const steepest = 30;
/** Dots or dashes in a row lead the eye, and say nothing; three dots after a word are its own. */
const leader = /[.·…•_\-–—]{4,}|^[.·…]+$|(?<!\.)\.\.$/u;

/** Turns the words upright around the picture's corner, and cuts off the dots between columns. */
export function placeWords(recognized: RecognizedText, turn: PageTurn): PlacedWord[] {
  return recognized.paragraphs.flatMap(({ lines }) =>
    lines.flatMap((line) => line.words.flatMap((word) => withoutLeader(place(word, line, turn)))),
  );
}

function place(word: Word, line: Line, turn: PageTurn): PlacedWord {
  const { x, y, width, height } = word.box;
  const center = toPage(turn, { x: x + width / 2, y: y + height / 2 });
  const sides = sidesOf(word, line.angle);
  return {
    word,
    text: word.text,
    left: center.x - sides.width / 2,
    right: center.x + sides.width / 2,
    top: center.y - sides.height / 2,
    bottom: center.y + sides.height / 2,
  };
}

/** The sides of a rectangle turned by `angle` degrees whose upright box is the word's. */
function sidesOf({ box }: Word, angle: number): { width: number; height: number } {
  if (Math.abs(angle) > steepest) return box;
  const radians = (Math.abs(angle) * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  const share = cos * cos - sin * sin;
  const width = (box.width * cos - box.height * sin) / share;
  const height = (box.height * cos - box.width * sin) / share;
  // Boxes are not exact, and a short word turned far would lose its sides.
  return { width: Math.max(width, box.width / 2), height: Math.max(height, box.height / 2) };
}

/** The parts of a word before and after a leader, each with its share of the width. */
function withoutLeader(placed: PlacedWord): PlacedWord[] {
  const match = leader.exec(placed.text);
  if (match === null) return [placed];
  const end = match.index + match[0].length;
  const pitch = (placed.right - placed.left) / placed.text.length;
  const before = {
    ...placed,
    text: placed.text.slice(0, match.index),
    right: placed.left + match.index * pitch,
  };
  const after = { ...placed, text: placed.text.slice(end), left: placed.left + end * pitch };
  return [...(before.text === '' ? [] : [before]), ...(after.text === '' ? [] : withoutLeader(after))];
}
