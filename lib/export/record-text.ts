import type { JsonObject } from '../task/json-schema.ts';
import { recordSections } from './record-sections.ts';
import { toTsv } from './table-tsv.ts';

/** A record as people read it: `Label: value`, a line each, groups and lists of groups under their names. */
export function recordText(record: JsonObject, labelOf: (path: readonly string[]) => string): string {
  return recordSections(record, labelOf)
    .map(({ heading, pairs, table }) =>
      [
        ...(heading.length > 0 ? [`${heading.join(' · ')}\n`] : []),
        ...pairs.map(([label, text]) => `${label}: ${inOneLine(text)}\n`),
        ...(table ? [toTsv(table)] : []),
      ].join(''),
    )
    .join('\n')
    .trimEnd();
}

function inOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(', ');
}
