import type { Exported } from './exported.ts';

/** The formats that a result can be copied as and saved in; `words` has every word with its box. */
export type ExportFormat = 'text' | 'json' | 'markdown' | 'csv' | 'tsv' | 'html' | 'words';

/** The formats in which something can leave, in the order in which they are offered. */
export function formatsOf(kind: Exported['kind']): readonly Exclude<ExportFormat, 'words'>[] {
  return kind === 'text' ? ['text'] : ['text', 'json', 'markdown', 'csv', 'tsv', 'html'];
}
