import { Plus, X } from 'lucide';
import { newRule, type RuleParts, rulePartsOf } from '../../lib/task/edit/cross-rules.ts';
import type { Place } from '../../lib/task/edit/place.ts';
import type { CrossFieldRule } from '../../lib/task/fields/cross-field-rule.ts';
import type { GroupShape } from '../../lib/task/fields/field.ts';
import type { MessageKey } from '../../lib/message-key.ts';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';
import type { FieldActions } from './field-actions.ts';

interface CrossRulesProps {
  readonly group: GroupShape;
  readonly place: Place;
  /** What the group is called; the whole where it is left out. */
  readonly name?: string;
  readonly actions: FieldActions;
  /** What is wrong with the rules, as sentences. */
  readonly faults: string;
}

/** The rules between the fields of one group. Nothing where there are none and could be none. */
export function CrossRules({ group, place, name, actions, faults }: CrossRulesProps) {
  const t = useTranslate();
  const parts = rulePartsOf(group);
  const fresh = newRule(parts);
  const { rules } = group;
  if (rules.length === 0 && !fresh) return null;
  const title = name === undefined ? t('crossRules') : t('crossRulesOf', name);
  const id = `rules-${place.join('-')}`;
  return (
    <section class="cross-rules" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {rules.length > 0 && (
        <ol class="plain">
          {rules.map((rule, at) => (
            <RuleRow
              // A rule has no name of its own.
              // oxlint-disable-next-line react/no-array-index-key
              key={at}
              rule={rule}
              number={String(at + 1)}
              parts={parts}
              onRule={(changed) => actions.rules(place, (all) => all.with(at, changed))}
              onRemove={() => actions.removeRule(place, at)}
            />
          ))}
        </ol>
      )}
      {faults !== '' && <p class="fault">{faults}</p>}
      {fresh ? (
        <button
          type="button"
          class="link"
          name="add-rule"
          onClick={() => actions.rules(place, (all) => [...all, fresh])}
        >
          <Icon node={Plus} />
          {t('crossRuleAdd')}
        </button>
      ) : (
        <p class="explanation">{t('crossRulesNeed')}</p>
      )}
    </section>
  );
}

interface RuleRowProps {
  readonly rule: CrossFieldRule;
  readonly number: string;
  readonly parts: RuleParts;
  onRule(rule: CrossFieldRule): void;
  onRemove(): void;
}

function RuleRow({ rule, number, parts, onRule, onRemove }: RuleRowProps) {
  const t = useTranslate();
  const { lists, totals, dates } = parts;
  const numbers = (rule.kind === 'sum' && lists.find(({ key }) => key === rule.list)?.numbers) || [];
  return (
    <li class="cross-rule">
      <select
        name="rule-kind"
        aria-label={t('crossRuleKind', number)}
        onChange={({ currentTarget: { value } }) => {
          const kind = value === 'order' ? 'order' : 'sum';
          const changed = kind === rule.kind ? rule : newRule(parts, kind);
          if (changed) onRule(changed);
        }}
      >
        <option value="sum" selected={rule.kind === 'sum'}>
          {t('crossRuleSum')}
        </option>
        <option value="order" selected={rule.kind === 'order'}>
          {t('crossRuleOrder')}
        </option>
      </select>
      {rule.kind === 'sum' ? (
        <>
          <Keys
            label="crossRuleList"
            keys={lists.map(({ key }) => key)}
            value={rule.list}
            onKey={(list) => {
              const first = lists.find(({ key }) => key === list)?.numbers[0];
              onRule({ ...rule, list, field: first ?? rule.field });
            }}
          />
          <Keys
            label="crossRuleField"
            keys={numbers}
            value={rule.field}
            onKey={(field) => onRule({ ...rule, field })}
          />
          <Keys
            label="crossRuleTotal"
            keys={totals}
            value={rule.total}
            onKey={(total) => onRule({ ...rule, total })}
          />
        </>
      ) : (
        <>
          <Keys
            label="crossRuleEarlier"
            keys={dates}
            value={rule.earlier}
            onKey={(earlier) => onRule({ ...rule, earlier })}
          />
          <Keys
            label="crossRuleLater"
            keys={dates}
            value={rule.later}
            onKey={(later) => onRule({ ...rule, later })}
          />
        </>
      )}
      <button
        type="button"
        class="square small"
        name="remove-rule"
        aria-label={t('crossRuleRemove', number)}
        title={t('crossRuleRemove', number)}
        onClick={onRemove}
      >
        <Icon node={X} />
      </button>
    </li>
  );
}

interface KeysProps {
  readonly label: MessageKey;
  readonly keys: readonly string[];
  readonly value: string;
  onKey(key: string): void;
}

/** One of a group's keys; one that is not there any more stays until another is chosen. */
function Keys({ label, keys, value, onKey }: KeysProps) {
  const t = useTranslate();
  const isThere = keys.includes(value);
  return (
    <label>
      <span>{t(label)}</span>
      <select aria-invalid={!isThere} onChange={({ currentTarget }) => onKey(currentTarget.value)}>
        {!isThere && (
          <option value={value} selected>
            {value || t('crossRuleNone')}
          </option>
        )}
        {[...new Set(keys)].map((key) => (
          <option key={key} value={key} selected={key === value}>
            {key}
          </option>
        ))}
      </select>
    </label>
  );
}
