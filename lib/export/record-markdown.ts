import type { JsonObject } from '../task/json-schema.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { recordSections } from './record-sections.ts';
import { toMarkdown } from './table-markdown.ts';

/** A record in GitHub's Markdown: values as a list, groups under headings, lists of groups as tables. */
export function recordMarkdown(record: JsonObject, labelOf: (path: readonly string[]) => string): string {
  return recordSections(record, labelOf)
    .map(({ heading, pairs, table }) =>
      [
        ...(heading.length > 0
          ? [`${'#'.repeat(Math.min(heading.length + 1, 6))} ${escapeMarkdown(heading.at(-1) ?? '')}\n\n`]
          : []),
        ...pairs.map(([label, text]) => `- **${escapeMarkdown(label)}:** ${escapeMarkdown(text)}\n`),
        ...(table ? [toMarkdown(table)] : []),
      ].join(''),
    )
    .join('\n');
}
