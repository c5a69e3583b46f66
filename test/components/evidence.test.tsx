import { cleanup } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { ShapeView } from '../../components/shape-view.tsx';
import { taskById } from '../../lib/task/built-in-tasks.ts';
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
