import type { ExtractionResult } from './extraction.ts';

/** A way to look at a result. */
export type ResultView = 'fields' | 'table' | 'text';

/** The ways to look at a result, the one that its task asked for first; never none. */
export function viewsOf({
  output,
  tables,
}: Pick<ExtractionResult, 'output' | 'tables'>): readonly [ResultView, ...ResultView[]] {
  const table = tables.length > 0 ? (['table'] as const) : [];
  const text = output.text === '' ? [] : (['text'] as const);
  if (output.kind === 'answer') return [output.answer.kind === 'table' ? 'table' : 'fields', ...text];
  if (output.kind === 'record') return ['fields', ...table, 'text'];
  if (output.kind === 'table') return ['table', 'text'];
  return ['text', ...table];
}
