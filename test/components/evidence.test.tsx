import { cleanup } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { AnswerView } from '../../components/answer-view.tsx';
import { ShapeView } from '../../components/shape-view.tsx';
import { taskById } from '../../lib/task/built-in-tasks.ts';
import { shownAnswer } from '../../lib/extraction/shown-answer.ts';
import type { Issue } from '../../lib/task/issue.ts';
import type { FieldShape } from '../../lib/task/fields/field.ts';
import { recognizeText } from '../fixtures/recognize-text.ts';
import { renderEnglish } from './render.tsx';

afterEach(cleanup);

it('says beside each value of a model whether the picture says it too', () => {
  const shape: FieldShape = {
    kind: 'group',
    rules: [],
    isClosed: true,
    fields: [
      { key: 'merchant', isRequired: true, kind: 'text' },
      { key: 'date', isRequired: true, kind: 'date' },
      { key: 'total', isRequired: true, kind: 'number' },
    ],
  };
  const data = { merchant: 'Corner Bakery', date: '2026-01-31', total: 9.9 };
  const values = Object.entries(data).map(([key, value]) => ({
    path: `/${key}`,
    value,
    printed: String(value),
  }));
  renderEnglish(
    <ShapeView
      task={taskById('receipt')}
      result={{
        output: { kind: 'answer', text: '', answer: { kind: 'record', shape, data, values, issues: [] } },
        recognized: recognizeText('Corner Bakery\n31 January 2026\nTOTAL  4.20'),
        tables: [],
        elapsedMs: 1,
        sentBytes: 1,
      }}
      view="fields"
      keepLineBreaks={false}
      marked={[]}
      onMark={() => {}}
    />,
  );
  const badge = (key: string) => document.querySelector<HTMLElement>(`[data-field="${key}"] [data-evidence]`);
  expect(badge('merchant')?.title).toBe('Seen in the picture');
  expect(badge('date')?.title).toBe('In the picture: 31 January 2026');
  expect(badge('total')?.textContent).toBe('Not in the picture');
  // What is in the picture can be shown there.
  expect(document.querySelectorAll('.field-value[aria-pressed]')).toHaveLength(2);
});

it('says beside a total what its entries add up to', () => {
  const shape: FieldShape = {
    kind: 'group',
    isClosed: true,
    rules: [{ kind: 'sum', list: 'items', field: 'amount', total: 'subtotal' }],
    fields: [
      { key: 'items', isRequired: true, kind: 'list', item: { kind: 'number' } },
      { key: 'subtotal', isRequired: true, kind: 'number' },
    ],
  };
  const show = (subtotal: number, issues: readonly Issue[] = []) => {
    const answer = {
      kind: 'record',
      shape,
      data: { items: [{ amount: 40 }, { amount: 1.2 }], subtotal },
      values: [{ path: '/subtotal', value: subtotal, printed: subtotal.toFixed(2) }],
      issues,
    } as const;
    const shown = shownAnswer({ result: { output: { kind: 'answer', text: '', answer }, tables: [] } });
    if (shown) renderEnglish(<AnswerView answer={shown} marked={[]} onMark={undefined} />);
    const note = document.querySelector('[data-field="subtotal"] [data-sum]')?.textContent;
    cleanup();
    return note;
  };
  const differs = [{ path: '/subtotal', message: 'answerSumDiffers', params: ['41.2'] }] as const;
  expect(show(41.2)).toBe('Items add up to 41.20');
  expect(show(42.2, differs)).toBe('Items add up to 41.20, 1.00 less');
  expect(show(40, differs)).toBe('Items add up to 41.20, 1.20 more');
  // Of the reader on this device, which may have missed a line, a difference that nobody judged says nothing.
  expect(show(42.2)).toBeUndefined();
});
