import type { CrossFieldRule } from '../fields/cross-field-rule.ts';
import type { Field, FieldShape, GroupShape } from '../fields/field.ts';
import { changeGroup } from './change-fields.ts';
import { fieldAt } from './field-at.ts';
import type { Place } from './place.ts';

/** The keys of a group's fields that rules can be about. */
export interface RuleParts {
  readonly lists: readonly { readonly key: string; readonly numbers: readonly string[] }[];
  readonly totals: readonly string[];
  readonly dates: readonly string[];
}

/** What rules between the fields of a group can be about. */
export function rulePartsOf({ fields }: GroupShape): RuleParts {
  return {
    lists: fields.flatMap((field) =>
      field.kind === 'list' && field.item.kind === 'group'
        ? [{ key: field.key, numbers: keysOf(field.item.fields, isNumber) }]
        : [],
    ),
    totals: keysOf(fields, isNumber),
    dates: keysOf(fields, ({ kind }) => kind === 'date' || kind === 'date-time'),
  };
}

/** A new rule of a kind, about the first fields that it can be about; of no kind, of the first that there can be. */
export function newRule(parts: RuleParts, kind?: CrossFieldRule['kind']): CrossFieldRule | undefined {
  const list = parts.lists.find(({ numbers }) => numbers.length > 0);
  const canSum = list !== undefined && parts.totals.length > 0;
  const canOrder = parts.dates.length > 1;
  if (kind === 'sum' || (kind === undefined && canSum))
    return {
      kind: 'sum',
      list: list?.key ?? '',
      field: list?.numbers[0] ?? '',
      total: parts.totals.at(-1) ?? '',
    };
  if (kind === 'order' || canOrder)
    return { kind: 'order', earlier: parts.dates[0] ?? '', later: parts.dates[1] ?? '' };
  return undefined;
}

/** The fields with the rules that name one of them following its new key. Where the old key is another's too, as they were. */
export function withRenamed(whole: GroupShape, place: Place, before: string): GroupShape {
  const field = fieldAt(whole, place);
  if (!field || field.key === before || before === '' || field.key === '') return whole;
  const group = place.slice(0, -1);
  const follow = (key: string) => (key === before ? field.key : key);
  const isStillThere = (fields: readonly Field[]) => fields.some(({ key }) => key === before);
  const own = changeGroup(whole, group, (found) =>
    isStillThere(found.fields)
      ? found
      : { ...found, rules: found.rules.map((rule) => renamed(rule, follow)) },
  );
  const list = group.length === 0 ? undefined : fieldAt(own, group);
  if (list?.kind !== 'list' || list.item.kind !== 'group' || isStillThere(list.item.fields)) return own;
  return changeGroup(own, group.slice(0, -1), (outer) => ({
    ...outer,
    rules: outer.rules.map((rule) =>
      rule.kind === 'sum' && rule.list === list.key ? { ...rule, field: follow(rule.field) } : rule,
    ),
  }));
}

function renamed(rule: CrossFieldRule, follow: (key: string) => string): CrossFieldRule {
  return rule.kind === 'sum'
    ? { ...rule, list: follow(rule.list), total: follow(rule.total) }
    : { ...rule, earlier: follow(rule.earlier), later: follow(rule.later) };
}

function keysOf(fields: readonly Field[], test: (field: Field) => boolean): string[] {
  return fields.filter(test).map(({ key }) => key);
}

function isNumber({ kind }: FieldShape): boolean {
  return kind === 'number' || kind === 'integer' || kind === 'amount';
}
