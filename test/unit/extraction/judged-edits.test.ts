import { describe, expect, it } from 'vitest';
import { answerSections } from '../../../lib/extraction/answer-sections.ts';
import { withEdit, withoutEdit } from '../../../lib/extraction/judged-edits.ts';
import { shownAnswer } from '../../../lib/extraction/shown-answer.ts';
import { receipt } from '../../../lib/task/built-in/receipt.ts';
import { compileTask } from '../../../lib/task/compile/compile-task.ts';
import { record } from '../../fakes/picture-record.ts';

const compiled = compileTask(receipt);

function modelRun(data: object) {
  const read = compiled.parse(JSON.stringify(data));
  if (read.kind === 'text' || !read.data || !compiled.shape) throw new Error('no data');
  const { kind, values, issues } = read;
  const answer = { kind, shape: compiled.shape, data: read.data, values, issues };
  return { taskId: 'receipt', result: { output: { kind: 'answer', text: '', answer }, tables: [] } } as const;
}

const deviceRun = {
  taskId: 'receipt',
  result: { output: { kind: 'record', text: 'x', record }, tables: [] },
} as const;

const run = modelRun({
  merchant: 'Tan',
  date: '31.01.2026',
  items: [{ description: 'Oil', amount: '1.120,00' }],
  subtotal: '1.119,00 €',
  total: '1.119,00 €',
});

describe('a value that a person writes over', () => {
  it('is read by the picture’s own customs, keeps its currency, and mends the sum', () => {
    expect(run.result.output.answer.issues).toMatchObject([
      { path: '/subtotal', message: 'answerSumDiffers' },
    ]);
    const edits = withEdit(run, '/subtotal', '1.120,00');
    expect(edits.values).toEqual([
      { path: '/subtotal', typed: '1.120,00', value: { value: 1120, currency: 'EUR' } },
    ]);
    expect(edits.issues).toEqual([]);
    expect(shownAnswer({ ...run, edits })?.data['subtotal']).toEqual({ value: 1120, currency: 'EUR' });
  });

  it('stays as it was typed where it is wrong, and says so at its place', () => {
    const edits = withEdit(run, '/date', 'soon');
    expect(edits.values[0]?.value).toBe('soon');
    expect(edits.issues).toContainEqual({ path: '/date', message: 'answerNotDate', params: [] });
  });

  it('is gone where it was emptied, and a required one is missing', () => {
    const edits = withEdit(run, '/merchant', ' ');
    expect(edits.values[0]?.value).toBeNull();
    expect(edits.issues).toContainEqual({ path: '/merchant', message: 'answerMissing', params: [] });
  });

  it('is put back alone, the others judged anew', () => {
    const both = withEdit({ ...run, edits: withEdit(run, '/date', 'soon') }, '/items/0/amount', '1.119,00');
    expect(both.issues.map(({ path }) => path)).toEqual(['/date']);
    const one = withoutEdit({ ...run, edits: both }, '/date');
    expect(one.values.map(({ path }) => path)).toEqual(['/items/0/amount']);
    expect(one.issues).toEqual([]);
    expect(withoutEdit({ ...run, edits: one }, '/items/0/amount').values).toEqual([]);
  });

  it('of the reader on this device is judged alone: what was not found is said already', () => {
    const edits = withEdit(deviceRun, '/date', 'soon');
    expect(edits.issues.map(({ path }) => path)).toEqual(['/date']);
    const shown = shownAnswer({ ...deviceRun, edits });
    expect(shown?.places.has('/date')).toBe(false);
    expect(shown?.places.has('/total')).toBe(true);
  });
});

describe('the parts of an answer', () => {
  it('are its values, also those that are missing, then its groups and lists', () => {
    const shown = shownAnswer(
      modelRun({
        merchant: 'Tan',
        items: [{ description: 'Oil', amount: 1 }],
        seller: { name: 'A', tags: ['x'] },
      }),
    );
    if (!shown) throw new Error('no answer');
    const parts = answerSections(shown, ({ key }) => key);
    expect(parts.map(({ heading }) => heading)).toEqual([[], ['items'], ['seller']]);
    expect(parts[0]?.rows.map(({ label }) => label)).toContain('total');
    expect(parts[1]?.grid?.heads.map(({ text }) => text)).toEqual([
      'description',
      'quantity',
      'unitPrice',
      'amount',
    ]);
    expect(parts[1]?.grid?.rows[0]?.[3]).toEqual({ path: '/items/0/amount', value: 1 });
    expect(parts[2]?.rows[1]).toEqual({
      path: '/seller/tags',
      label: 'tags',
      cells: [{ path: '/seller/tags/0', value: 'x' }],
    });
  });
});
