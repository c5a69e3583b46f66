import { describe, expect, it } from 'vitest';
import { arrangeLines } from '../../../../lib/engine/on-device/layout/arrange-lines.ts';
import type { ReadLine } from '../../../../lib/engine/on-device/recognition/read-line.ts';

/** A line of 10 px a character and 20 px high whose top left corner is at `x`, `y`. */
function line(text: string, x: number, y: number, angle = 0): ReadLine {
  const width = 10 * text.length;
  let from = x;
  const words = text.split(' ').map((word) => {
    const box = { x: from, y, width: 10 * word.length, height: 20 };
    from += 10 * (word.length + 1);
    return { text: word, confidence: 1, box };
  });
  const rectangle = { centerX: x + width / 2, centerY: y + 10, width, height: 20, angle };
  return { rectangle, words };
}

/** Rows of a block of text, 24 px apart. */
function block(x: number, y: number, ...texts: readonly string[]): ReadLine[] {
  return texts.map((text, at) => line(text, x, y + 24 * at));
}

/** Paragraphs as lists of rows. */
function arranged(lines: readonly ReadLine[]): string[][] {
  return arrangeLines(lines).map((paragraph) =>
    paragraph.lines.map((row) => row.words.map((word) => word.text).join(' ')),
  );
}

const left = ['the ship left harbour before', 'anyone had woken, and only a', 'dog on the quay saw it go.'];
const right = ['in the evening the wind came', 'round to the west and stayed', 'there for eleven long days.'];

describe('arrangeLines', () => {
  it('gives nothing for nothing', () => {
    expect(arranged([])).toEqual([]);
  });

  it('keeps a receipt row by row, and cells of a row together', () => {
    const lines = [line('3.40', 400, 2), line('Bread', 0, 0), line('Milk', 0, 30), line('1.65', 400, 27)];
    expect(arranged(lines)).toEqual([['Bread 3.40'], ['Milk 1.65']]);
  });

  it('joins wrapped lines and parts paragraphs at air and at short lines', () => {
    const lines = [...block(0, 0, ...left), ...block(0, 100, ...right)];
    expect(arranged(lines)).toEqual([left, right]);
    const list = block(0, 0, 'A list of things to be done', 'Short one', 'Another thing to be done today');
    expect(arranged(list)).toHaveLength(3);
  });

  it('takes the labels of an axis for a row of its own, where they stand, and what runs up beside text for none of it', () => {
    const label = (text: string, x: number): ReadLine => line(text, x, 300, -45);
    const lines = [...block(40, 0, ...left), label('March', 300), label('May', 100), line('Month', 200, 400)];
    expect(arranged(lines)).toEqual([left, ['May March'], ['Month']]);
    const stamp = line('a stamp on the margin', -90, 40, -90);
    expect(arranged([...block(40, 0, ...left), ...block(40, 100, ...right), stamp])).toEqual([
      left,
      ['a stamp on the margin'],
      right,
    ]);
  });

  it('does not join rows with cells far apart, however long', () => {
    const rows = [
      ...block(0, 0, 'some bread from the bakery', 'and some milk from the farm'),
      ...block(400, 0, 'each', 'each'),
    ];
    expect(arranged(rows)).toEqual([
      ['some bread from the bakery each'],
      ['and some milk from the farm each'],
    ]);
  });

  it('reads columns of prose one after the other, between a heading and a footer', () => {
    const heading = line('A heading that is as wide as both of the columns below it', 0, 0);
    const footer = line('A footer that is as wide as both of the columns above it.', 0, 200);
    const lines = [heading, ...block(0, 60, ...left), ...block(330, 66, ...right), footer];
    expect(arranged(lines).flat()).toEqual([
      'A heading that is as wide as both of the columns below it',
      ...left,
      ...right,
      'A footer that is as wide as both of the columns above it.',
    ]);
  });

  it('reads labels and values across, not down', () => {
    const lines = [...block(0, 0, 'Name', 'City', 'Date'), ...block(330, 0, ...right)];
    expect(arranged(lines)[0]).toEqual([`Name ${right[0]}`]);
  });

  it('reads a turned page along its own rows', () => {
    const turn = (Math.PI * 10) / 180;
    const at = (text: string, x: number, y: number): ReadLine => {
      const upright = line(text, x, y, 10);
      const { centerX, centerY } = upright.rectangle;
      return {
        ...upright,
        rectangle: {
          ...upright.rectangle,
          centerX: centerX * Math.cos(turn) - centerY * Math.sin(turn),
          centerY: centerX * Math.sin(turn) + centerY * Math.cos(turn),
        },
      };
    };
    const lines = [
      at('second row, left', 0, 40),
      at('right', 500, 0),
      at('right too', 500, 40),
      at('first row, left', 0, 0),
    ];
    expect(arranged(lines)).toEqual([['first row, left right'], ['second row, left right too']]);
    expect(arrangeLines(lines)[0]?.lines[0]?.angle).toBe(10);
  });
});
