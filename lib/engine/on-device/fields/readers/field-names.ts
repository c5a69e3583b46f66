import type { Concept } from '../labels/concept.ts';
import { findLabels } from '../labels/find-labels.ts';
import { fold } from '../page/fold.ts';
import type { WantedField } from './wanted-field.ts';

/** Longer descriptions are sentences, not names. */
const longestName = 40;
/** What a name means must cover this share of its letters. */
const leastCover = 0.8;
/**
 * The names that a field goes by, folded: its label, what its description has in quotation marks, its key in
 * words (`dueDate`, `due_date` and `due-date` are "due date"), and its description where that is short.
 */
export function namesOf({ key, label, description = '' }: WantedField): string[] {
  const quoted = [...description.matchAll(/["“„«「']([^"”“»」']{2,40})["”“»」']/gu)].map(
    (match) => match[1] ?? '',
  );
  const words = key.replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2').replace(/[_.-]/gu, ' ');
  const short =
    description.length <= longestName && quoted.length === 0 ? description.replace(/\.$/u, '') : '';
  const names = [label ?? '', ...quoted, words, short].map((name) => fold(name.normalize('NFC')).trim());
  return [...new Set([...names, ...names.map(abbreviated)])].filter((name) => name.length > 1);
}

/** Numbers are "No." in print. */
function abbreviated(name: string): string {
  return name.replace(/(?<=\p{L}{2} )number$/u, 'no').replace(/(?<=\p{L}{2} ?)nummer$/u, 'nr');
}

/** What a field's name means, in any language whose labels are known; nothing where it says too little. */
export function conceptOf(field: WantedField): Concept | undefined {
  for (const name of namesOf(field)) {
    const letters = name.replace(/[^\p{L}]/gu, '').length;
    const concept = findLabels(name).find(({ score }) => score >= letters * leastCover)?.concept;
    if (concept !== undefined) return concept;
  }
  return undefined;
}
