import type { FieldValue } from '../../../image/field-value.ts';
import type { PictureRecord, RecordItem } from '../../../image/picture-record.ts';
import type { Box, Line, RecognizedText, Word } from '../../../image/recognized-text.ts';
import type { Table } from '../../../image/table.ts';
import type { EngineAnswer } from '../../engine.ts';
import { boxInPicture, type QuarterTurn, type Size } from './quarter-turn.ts';

/** What was read on a page turned upright, with its places in the picture as it is; all else stays. */
export function answerInPicture(answer: EngineAnswer, turn: QuarterTurn, picture: Size): EngineAnswer {
  if (turn === 0) return answer;
  const place = (box: Box): Box => boxInPicture(box, turn, picture);
  const { recognized, tables, record } = answer;
  return {
    ...answer,
    recognized: placeText(recognized, place, turn, picture),
    tables: tables.map((table) => placeTable(table, place, turn)),
    ...(record && { record: placeRecord(record, place) }),
  };
}

type Place = (box: Box) => Box;

function placeText(
  recognized: RecognizedText,
  place: Place,
  turn: QuarterTurn,
  { width, height }: Size,
): RecognizedText {
  const paragraphs = recognized.paragraphs.map((paragraph) => ({
    ...paragraph,
    lines: paragraph.lines.map((line) => placeLine(line, place, turn)),
  }));
  return { ...recognized, width, height, paragraphs };
}

function placeLine(line: Line, place: Place, turn: QuarterTurn): Line {
  const words = placeWords(line.words, place);
  return { ...line, words, box: place(line.box), angle: line.angle + turn };
}

function placeWords(words: readonly Word[], place: Place): Word[] {
  return words.map((word) => ({ ...word, box: place(word.box) }));
}

function placeTable(table: Table, place: Place, turn: QuarterTurn): Table {
  const rows = table.rows.map((row) =>
    row.map((cell) => ({ ...cell, box: place(cell.box), words: placeWords(cell.words, place) })),
  );
  return { ...table, box: place(table.box), angle: table.angle + turn, rows };
}

function placeRecord({ fields, items, ...rest }: PictureRecord, place: Place): PictureRecord {
  return {
    ...rest,
    fields: fields.map(({ value, ...field }) => ({
      ...field,
      ...(value && { value: placeValue(value, place) }),
    })),
    items: items.map((item) => placeItem(item, place)),
  };
}

function placeItem({ description, amount, quantity, unitPrice }: RecordItem, place: Place): RecordItem {
  return {
    description: placeValue(description, place),
    amount: placeValue(amount, place),
    ...(quantity && { quantity: placeValue(quantity, place) }),
    ...(unitPrice && { unitPrice: placeValue(unitPrice, place) }),
  };
}

function placeValue(value: FieldValue, place: Place): FieldValue {
  return { ...value, box: place(value.box), words: placeWords(value.words, place) };
}
