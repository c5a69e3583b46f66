import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { useRef, useState } from 'preact/hooks';
import { afterEach, expect, it } from 'vitest';
import { AnswerView } from '../../components/answer-view.tsx';
import { PictureView } from '../../components/picture-view.tsx';
import { TablesView } from '../../components/tables-view.tsx';
import { shownAnswer } from '../../lib/extraction/shown-answer.ts';
import type { Box } from '../../lib/image/recognized-text.ts';
import { fieldValue } from '../fakes/picture-record.ts';
import { plainTable } from '../unit/export/make-table.ts';
import { renderEnglish } from './render.tsx';

afterEach(cleanup);

const at = (x: number, y: number): Box => ({ x, y, width: 40, height: 10 });
const answer = shownAnswer({
  result: {
    output: {
      kind: 'record',
      text: '',
      record: {
        fields: [
          { key: 'merchant', value: fieldValue('Soap & Co', { box: at(10, 10) }) },
          { key: 'date', value: fieldValue('2026-01-31', { box: at(10, 40) }) },
          { key: 'total', value: fieldValue('9.90', { box: at(60, 60) }) },
        ],
        items: [],
      },
    },
    tables: [],
  },
});
if (!answer) throw new Error('no answer');
const plain = plainTable(['Item', 'Price'], ['Milk', '1.65']);
const table = {
  ...plain,
  rows: plain.rows.map((row, y) => row.map((cell, x) => ({ ...cell, box: at(10 + 50 * x, 10 + 20 * y) }))),
};

function Result({ isTable = false }) {
  const [marked, onMark] = useState<readonly Box[]>([]);
  const body = useRef<HTMLDivElement>(null);
  return (
    <div ref={body}>
      <PictureView url="blob:x" facts={{ width: 200, height: 100 }} boxes={marked} values={body} />
      {isTable ? (
        <TablesView tables={[table]} marked={marked} onMark={onMark} />
      ) : (
        answer && <AnswerView answer={answer} marked={marked} onMark={onMark} />
      )}
    </div>
  );
}

/** Clicks a point of the picture, in image px; it is drawn at half its size. */
function clickPicture(x: number, y: number): void {
  const sheet = document.querySelector<HTMLElement>('.sheet');
  if (!sheet) throw new Error('no picture');
  sheet.getBoundingClientRect = () => new DOMRect(0, 0, 100, 50);
  fireEvent.click(sheet, { clientX: x / 2, clientY: y / 2 });
}

const focused = () => document.activeElement?.getAttribute('aria-label');
const lit = () => document.querySelector('.field.chosen')?.getAttribute('data-field');

it('goes from a place in the picture to its value, which stays lit with a second click', () => {
  renderEnglish(<Result />);
  for (const _ of [1, 2]) {
    clickPicture(30, 45);
    expect(lit()).toBe('date');
    expect(focused()).toBe('Date: 2026-01-31, show it in the picture');
    expect(document.querySelectorAll('.mark')).toHaveLength(1);
  }
  clickPicture(150, 90);
  expect(lit()).toBe('date');
});

it('outlines what a click would go to', () => {
  renderEnglish(<Result />);
  const sheet = document.querySelector<HTMLElement>('.sheet');
  if (!sheet) throw new Error('no picture');
  sheet.getBoundingClientRect = () => new DOMRect(0, 0, 100, 50);
  fireEvent.pointerMove(sheet, { clientX: 10, clientY: 7 });
  expect(document.querySelector<HTMLElement>('.pointed-place')?.style.left).toBe('3.5%');
  fireEvent.pointerMove(sheet, { clientX: 90, clientY: 45 });
  expect(document.querySelector('.pointed-place')).toBeNull();
});

it('goes from value to value by the arrow keys, lighting each up', () => {
  renderEnglish(<Result />);
  screen.getByRole('button', { name: /^Merchant/u }).focus();
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  press('ArrowDown');
  expect([lit(), focused()]).toEqual(['date', 'Date: 2026-01-31, show it in the picture']);
  press('End');
  press('ArrowDown');
  expect(lit()).toBe('total');
  press('Home');
  expect(lit()).toBe('merchant');
});

it('goes from the picture to the cell of a table, where the keys go on', () => {
  renderEnglish(<Result isTable />);
  const box = table.rows[1]?.[1]?.box ?? at(0, 0);
  clickPicture(box.x + 1, box.y + 1);
  expect(document.activeElement?.textContent).toBe('1.65');
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowLeft' });
  expect(document.activeElement?.textContent).toBe('Milk');
});
