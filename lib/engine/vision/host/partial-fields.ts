import { isJsonObject } from '../../../task/is-json-object.ts';
import type { JsonValue } from '../../../task/json-schema.ts';
import { jsonText } from '../../../task/json-text.ts';
import type { PartialField } from '../../engine.ts';

/** The most of a value that is shown while more comes, in characters. */
const shownLength = 200;

/** What can be shown of a record that is still coming: a field a line, a list by how many there are. */
export function partialFields(data: JsonValue | undefined): readonly PartialField[] {
  if (!isJsonObject(data)) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const text = shortText(value).slice(0, shownLength);
    return text === '' ? [] : [{ key, text }];
  });
}

function shortText(value: JsonValue): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.length === 0 ? '' : `× ${value.length}`;
  if (isJsonObject(value)) return Object.values(value).map(shortText).join(' ').trim();
  return jsonText(value);
}
