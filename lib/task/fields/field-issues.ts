import type { MessageKey } from '../../message-key.ts';
import type { Issue } from '../issue.ts';
import { isSafePattern } from '../limits/is-safe-pattern.ts';
import { pointer } from '../pointer.ts';
import type { CrossFieldRule } from './cross-field-rule.ts';
import type { Field, FieldShape, GroupShape } from './field.ts';

/**
 * What a person still has to put right in the builder before its fields can be a schema, or what could never
 * be answered. Paths are places, not keys, since keys may be twice while somebody types: `/2/0` is the first
 * field of the third, also where that is a list of groups.
 */
export function fieldIssues(shape: FieldShape, path = ''): Issue[] {
  if (shape.kind === 'list') return [...ownIssues(shape, path), ...fieldIssues(shape.item, path)];
  if (shape.kind !== 'group') return ownIssues(shape, path);
  const firsts = new Map(shape.fields.map(({ key }, at) => [key, at] as const).toReversed());
  return [
    ...shape.fields.flatMap((field, at) => [
      ...keyIssues(field.key, firsts.get(field.key) !== at, path + pointer(at)),
      ...fieldIssues(field, path + pointer(at)),
    ]),
    ...shape.rules.flatMap((rule) =>
      ruleFaults(rule, shape).map((key) => issue(path, 'fieldRuleMissing', key)),
    ),
  ];
}

function keyIssues(key: string, isTwice: boolean, path: string): Issue[] {
  if (key === '') return [issue(path, 'fieldKeyEmpty')];
  if (key === '__proto__') return [issue(path, 'schemaKeyRefused', key)];
  return isTwice ? [issue(path, 'fieldKeyTwice', key)] : [];
}

function ownIssues(shape: Exclude<FieldShape, GroupShape>, path: string): Issue[] {
  const found: Issue[] = [];
  if ('options' in shape && shape.options.length === 0) found.push(issue(path, 'fieldOptionsNone'));
  if ('options' in shape && new Set(shape.options).size < shape.options.length) {
    found.push(issue(path, 'fieldOptionsTwice'));
  }
  if ('pattern' in shape && shape.pattern !== undefined && !isSafePattern(shape.pattern)) {
    found.push(issue(path, 'schemaPatternRefused', shape.pattern));
  }
  const isTurned = rangesOf(shape).some(([from, to]) => from !== undefined && to !== undefined && from > to);
  if (isTurned) found.push(issue(path, 'fieldRangeTurned'));
  return found;
}

type Range = readonly [from: number | string | undefined, to: number | string | undefined];

function rangesOf(shape: Exclude<FieldShape, GroupShape>): readonly Range[] {
  switch (shape.kind) {
    case 'number':
    case 'integer':
    case 'amount':
      return [[shape.minimum, shape.maximum]];
    case 'date':
      return [[shape.earliest, shape.latest]];
    case 'choices':
    case 'list':
      return [[shape.minimumItems, shape.maximumItems]];
    case 'text':
    case 'long-text':
    case 'email':
    case 'phone':
    case 'url':
    case 'code':
      return [[shape.minimumLength, shape.maximumLength]];
    case 'time':
    case 'date-time':
    case 'yes-no':
    case 'choice':
    case 'raw':
      return [];
  }
}

/** The keys that a rule names and that are not of the kind it needs. */
function ruleFaults(rule: CrossFieldRule, group: GroupShape): string[] {
  const kindOf = (fields: readonly Field[], key: string) => fields.find((field) => field.key === key);
  const isNumber = (field: FieldShape | undefined) =>
    field?.kind === 'number' || field?.kind === 'integer' || field?.kind === 'amount';
  if (rule.kind === 'order') {
    return [rule.earlier, rule.later].filter((key) => !kindOf(group.fields, key)?.kind.startsWith('date'));
  }
  const list = kindOf(group.fields, rule.list);
  if (list?.kind !== 'list' || list.item.kind !== 'group') return [rule.list];
  const isPart = isNumber(kindOf(list.item.fields, rule.field));
  const isTotal = isNumber(kindOf(group.fields, rule.total));
  return [...(isPart ? [] : [rule.field]), ...(isTotal ? [] : [rule.total])];
}

function issue(path: string, message: MessageKey, ...params: readonly string[]): Issue {
  return { path, message, params };
}
