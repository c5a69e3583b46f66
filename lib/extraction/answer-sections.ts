import type { Field, FieldShape } from '../task/fields/field.ts';
import { isJsonObject } from '../task/is-json-object.ts';
import type { JsonObject, JsonValue } from '../task/json-schema.ts';
import { jsonText } from '../task/json-text.ts';
import { pointer } from '../task/pointer.ts';
import { answerGrid, type AnswerCell, type AnswerGrid, isAmountObject } from './answer-grid.ts';
import type { ShownAnswer } from './shown-answer.ts';

/** What people call a field. */
export type LabelOf = (field: { readonly key: string; readonly label?: string }) => string;

/** One field of single values: one of them, but where it is a list. */
export interface AnswerRow {
  readonly path: string;
  readonly label: string;
  readonly cells: readonly AnswerCell[];
}

/** A part of an answer as it is shown: values under each other, or one grid. */
export interface AnswerSection {
  /** Where in the answer, as a JSON Pointer. */
  readonly path: string;
  /** The labels that lead to it; empty for the answer itself. */
  readonly heading: readonly string[];
  readonly rows: readonly AnswerRow[];
  /** Where it is a list of groups that fit into lines. */
  readonly grid?: AnswerGrid;
}

/**
 * An answer from top to bottom: first its single values, also those that are missing, then each group and
 * each list of groups, however deep. Lists of pairs of a label and a value stand as fields of their own.
 */
export function answerSections({ shape, data, kind }: ShownAnswer, labelOf: LabelOf): AnswerSection[] {
  if (kind === 'table')
    return [{ path: '/rows', heading: [], rows: [], grid: answerGrid(data, shape, labelOf) }];
  return groupSections(data, { shape, path: '', heading: [] }, labelOf);
}

interface Place {
  readonly shape: FieldShape | undefined;
  readonly path: string;
  readonly heading: readonly string[];
}

function groupSections(
  group: JsonObject,
  { shape, path, heading }: Place,
  labelOf: LabelOf,
): AnswerSection[] {
  const fields: readonly Field[] = shape?.kind === 'group' ? shape.fields : [];
  const others = Object.keys(group).filter((key) => fields.every((field) => field.key !== key));
  const all = [...fields, ...others.map((key): { key: string } => ({ key }))];
  const rows: AnswerRow[] = [];
  const inner: AnswerSection[] = [];
  for (const field of all) {
    const value = Object.hasOwn(group, field.key) ? group[field.key] : undefined;
    const own = 'kind' in field ? field : undefined;
    const place = { shape: own, path: path + pointer(field.key), heading: [...heading, labelOf(field)] };
    const cells = singleCells(value, own, place.path);
    if (cells) rows.push({ path: place.path, label: labelOf(field), cells });
    else if (isJsonObject(value)) inner.push(...groupSections(value, place, labelOf));
    else if (Array.isArray(value)) inner.push(...listSections(value, place, labelOf));
  }
  return [...(rows.length > 0 ? [{ path, heading, rows }] : []), ...inner];
}

/** The cells of a field without groups in it; undefined where it has some. */
function singleCells(
  value: JsonValue | undefined,
  shape: FieldShape | undefined,
  path: string,
): readonly AnswerCell[] | undefined {
  if (value === undefined || value === null) {
    return shape?.kind === 'group' || (shape?.kind === 'list' && shape.item.kind === 'group')
      ? undefined
      : [{ path, value }];
  }
  if (Array.isArray(value)) {
    const items: readonly JsonValue[] = value;
    if (items.length === 0 || items.some((each) => isGroup(each))) return items.length === 0 ? [] : undefined;
    return items.map((each, at) => ({ path: path + pointer(at), value: each }));
  }
  return isGroup(value) ? undefined : [{ path, value }];
}

function isGroup(value: JsonValue): boolean {
  return Array.isArray(value) || (isJsonObject(value) && !isAmountObject(value));
}

function listSections(list: readonly JsonValue[], place: Place, labelOf: LabelOf): AnswerSection[] {
  const { shape, path, heading } = place;
  const item = shape?.kind === 'list' ? shape.item : undefined;
  const groups = list.filter(isJsonObject);
  if (groups.length === list.length && groups.every(isPair))
    return [{ path, heading, rows: pairRows(groups, path) }];
  const isFlat = groups.length === list.length && groups.every((each) => !Object.values(each).some(isDeep));
  if (isFlat)
    return [{ path, heading, rows: [], grid: answerGrid({ rows: list }, listShape(item), labelOf, path) }];
  return list.flatMap((each, at): AnswerSection[] => {
    const name = [...heading.slice(0, -1), `${heading.at(-1) ?? ''} ${at + 1}`];
    const inner = { shape: item, path: path + pointer(at), heading: name };
    if (isJsonObject(each) && isGroup(each)) return groupSections(each, inner, labelOf);
    if (Array.isArray(each)) return listSections(each, inner, labelOf);
    return [
      {
        path: inner.path,
        heading,
        rows: [{ path: inner.path, label: String(at + 1), cells: [{ path: inner.path, value: each }] }],
      },
    ];
  });
}

function listShape(item: FieldShape | undefined): FieldShape {
  const fields = item ? [{ ...item, kind: 'list', key: 'rows', isRequired: true, item } as Field] : [];
  return { kind: 'group', rules: [], isClosed: true, fields };
}

/** Whether it cannot stand in a cell: a group with lists in it, or a list of groups. */
function isDeep(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.some((each: JsonValue) => isGroup(each));
  return isJsonObject(value) && Object.values(value).some((inner) => Array.isArray(inner) || isDeep(inner));
}

const pairKeys = new Set(['label', 'value', 'isTicked']);

function isPair(group: JsonObject): boolean {
  return typeof group['label'] === 'string' && Object.keys(group).every((key) => pairKeys.has(key));
}

function pairRows(pairs: readonly JsonObject[], path: string): AnswerRow[] {
  return pairs.map((pair, at) => {
    const isBox = typeof pair['isTicked'] === 'boolean' && (pair['value'] ?? '') === '';
    const key = isBox ? 'isTicked' : 'value';
    const place = path + pointer(at, key);
    return { path: place, label: jsonText(pair['label'] ?? ''), cells: [{ path: place, value: pair[key] }] };
  });
}
