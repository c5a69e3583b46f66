import type { Table } from '../image/table.ts';
import { isJsonObject } from '../task/is-json-object.ts';
import type { JsonObject, JsonValue } from '../task/json-schema.ts';
import { answerTable } from './answer-table.ts';
import { isAmount, valueText } from './value-text.ts';

/** A part of a record as people read it. */
export interface RecordSection {
  /** The labels that lead to it; empty for the record itself. */
  readonly heading: readonly string[];
  /** Its single values, each with its label. */
  readonly pairs: readonly (readonly [label: string, text: string])[];
  /** Where it is a list of groups. */
  readonly table?: Table;
}

/**
 * A record from top to bottom: first its single values, then each group and each list of groups, however
 * deep, under the labels that lead there.
 *
 * @param labelOf what people call a field, by the keys that lead to it; indices of lists are left out.
 */
export function recordSections(
  record: JsonObject,
  labelOf: (path: readonly string[]) => string,
  path: readonly string[] = [],
): RecordSection[] {
  const entries = Object.entries(record).filter(([, value]) => value !== null);
  const heading = path.map((_, at) => labelOf(path.slice(0, at + 1)));
  const pairs = entries
    .filter(([, value]) => isSingle(value))
    .map(([key, value]): [string, string] => [labelOf([...path, key]), valueText(value)]);
  const parts = entries.flatMap(([key, value]): RecordSection[] => {
    const inner = [...path, key];
    if (isSingle(value)) return [];
    if (isJsonObject(value)) return recordSections(value, labelOf, inner);
    const rows = Array.isArray(value) ? value.filter(isJsonObject) : [];
    const table = answerTable(rows, (column) => labelOf([...inner, ...column]));
    return [{ heading: [...heading, labelOf(inner)], pairs: [], table }];
  });
  return [...(pairs.length > 0 ? [{ heading, pairs }] : []), ...parts];
}

function isSingle(value: JsonValue): boolean {
  if (Array.isArray(value))
    return value.length === 0 || !value.every((each) => isJsonObject(each) && !isAmount(each));
  return !isJsonObject(value) || isAmount(value);
}
