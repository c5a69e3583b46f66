import { describe, expect, it } from 'vitest';
import { partialFields } from '../../../../lib/engine/vision/host/partial-fields.ts';
import { readingOf } from '../../../../lib/engine/vision/host/reading-of.ts';
import type { VisionAnswer } from '../../../../lib/engine/vision/vision-answer.ts';
import { receipt } from '../../../../lib/task/built-in/receipt.ts';
import { tableTasks } from '../../../../lib/task/built-in/table-tasks.ts';
import { compileTask } from '../../../../lib/task/compile/compile-task.ts';

function reading(task: Parameters<typeof compileTask>[0], said: string) {
  const picture = { width: 1, height: 1, bytes: 1 };
  const asked = { model: 'm', step: 'plain', timesSent: 1, isRepaired: false, picture };
  const answer = { text: said, rawText: said, asked, usage: {}, elapsedMs: 1, isPictureDoubtful: false };
  return readingOf(answer as unknown as VisionAnswer, compileTask(task));
}

describe('what a model read', () => {
  it('is in its task’s shape, each fault at its field, and everything that was said', () => {
    const said = '{"merchant": "Tan", "date": "some day", "total": "327,00 €", "more": [1]}';
    const { answer, model } = reading(receipt, said);
    expect(answer?.shape).toHaveProperty(['fields', 0, 'key'], 'merchant');
    expect(answer?.data).toEqual({
      merchant: 'Tan',
      date: 'some day',
      total: { value: 327, currency: 'EUR' },
      more: [1],
    });
    expect(answer?.values).toContainEqual({
      path: '/total',
      value: { value: 327, currency: 'EUR' },
      printed: '327,00 €',
    });
    expect(answer?.issues).toContainEqual({ path: '/date', message: 'answerNotDate', params: [] });
    expect(model.rawText).toBe(said);
  });

  it('is a table under a task that asks for one, and text where it is no data', () => {
    expect(reading(tableTasks.table, '{"columns": ["A"], "rows": [["1"]]}').answer?.kind).toBe('table');
    const none = reading(receipt, 'I cannot see it.');
    expect(none).toMatchObject({ text: 'I cannot see it.' });
    expect(none.answer).toBeUndefined();
  });
});

describe('a record that is still coming', () => {
  it('shows what is there, a list by its length', () => {
    const soFar = { merchant: 'Tan', date: null, items: [{}, {}], total: { value: 3, currency: 'MYR' } };
    expect(partialFields(soFar)).toEqual([
      { key: 'merchant', text: 'Tan' },
      { key: 'items', text: '× 2' },
      { key: 'total', text: '3 MYR' },
    ]);
    expect(partialFields(undefined)).toEqual([]);
  });
});
