import { describe, expect, it } from 'vitest';
import type { ExtractionResult } from '../../../lib/extraction/extraction.ts';
import { outputOf } from '../../../lib/extraction/output.ts';
import { resultExcerpt } from '../../../lib/extraction/result-excerpt.ts';
import { viewsOf } from '../../../lib/extraction/result-views.ts';
import { builtInTasks, taskById, visionTasks } from '../../../lib/task/built-in-tasks.ts';
import { builtInDefinitions } from '../../../lib/task/built-in/built-in-definitions.ts';
import { taskIds } from '../../../lib/task/task.ts';
import { recognized } from '../../fakes/fake-engine.ts';
import { fieldValue, record } from '../../fakes/picture-record.ts';
import { plainTable } from '../export/make-table.ts';

const table = plainTable(['a', 'b']);
const answer = { recognized: recognized('TOTAL 3.00'), tables: [table] };
const missing = { fields: [{ key: 'total' }], items: [] };

const result = (taskId: (typeof taskIds)[number], more: object = {}): ExtractionResult => {
  const given = { ...answer, ...more };
  const output = outputOf(taskById(taskId), given);
  return { output, recognized: given.recognized, tables: given.tables, elapsedMs: 1, sentBytes: 0 };
};

describe('an answer under its task', () => {
  it('is what was asked for, and can be seen as all that was found', () => {
    expect(result('text').output).toEqual({ kind: 'text', text: 'TOTAL 3.00' });
    expect(viewsOf(result('text'))).toEqual(['text', 'table']);
    expect(viewsOf(result('table'))).toEqual(['table', 'text']);
    expect(viewsOf(result('receipt', { record }))).toEqual(['fields', 'table', 'text']);
    expect(viewsOf(result('receipt', { record, tables: [] }))).toEqual(['fields', 'text']);
  });

  it('is the text where neither a table nor any field was found', () => {
    expect(result('table', { tables: [] }).output).toEqual({ kind: 'text', text: 'TOTAL 3.00' });
    expect(result('receipt', { record: missing }).output.kind).toBe('text');
    expect(result('form').output.kind).toBe('text');
  });

  it('is known in a list by who and how much', () => {
    expect(resultExcerpt({ result: result('receipt', { record }) })).toBe('Harbour Market · 22.99');
    const other = { fields: [{ key: 'fax', value: fieldValue('12 34') }], items: [] };
    expect(resultExcerpt({ result: result('business-card', { record: other }) })).toBe('TOTAL 3.00');
  });
});

describe('the built-in tasks', () => {
  it('has one for each name', () => {
    expect([...builtInTasks, ...visionTasks].map(({ id }) => id)).toEqual(taskIds);
    expect(builtInDefinitions.map(({ id }) => id)).toEqual(taskIds);
    expect(taskIds.map((id) => taskById(id).id)).toEqual(taskIds);
  });
});
