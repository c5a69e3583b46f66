import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../lib/message-key.ts';
import { shapeOf } from '../../lib/task/edit/with-kind.ts';
import type { Field, FieldShape } from '../../lib/task/fields/field.ts';
import { useTranslate } from '../translation.ts';
import { KindSelect } from './kind-select.tsx';

interface FieldRulesProps {
  readonly field: Field;
  onField(field: Field): void;
}

type Part = readonly [key: string, label: MessageKey, type: 'number' | 'text' | 'date'];

const lengths: readonly Part[] = [
  ['minimumLength', 'ruleMinimumLength', 'number'],
  ['maximumLength', 'ruleMaximumLength', 'number'],
  ['pattern', 'rulePattern', 'text'],
];
const range: readonly Part[] = [
  ['minimum', 'ruleMinimum', 'number'],
  ['maximum', 'ruleMaximum', 'number'],
];
const days: readonly Part[] = [
  ['earliest', 'ruleEarliest', 'date'],
  ['latest', 'ruleLatest', 'date'],
];
const counts: readonly Part[] = [
  ['minimumItems', 'ruleMinimumItems', 'number'],
  ['maximumItems', 'ruleMaximumItems', 'number'],
];

const parts: Readonly<Record<FieldShape['kind'], readonly Part[]>> = {
  text: lengths,
  'long-text': lengths,
  email: lengths,
  phone: lengths,
  url: lengths,
  code: lengths,
  number: range,
  integer: range,
  amount: range,
  date: days,
  choices: counts,
  list: counts,
  time: [],
  'date-time': [],
  'yes-no': [],
  choice: [],
  group: [],
  raw: [],
};

const checksums = [
  ['iban', 'checksumIban'],
  ['luhn', 'checksumLuhn'],
  ['ean', 'checksumEan'],
  ['vat', 'checksumVat'],
] as const satisfies readonly (readonly [string, MessageKey])[];

/** What else is to be said of a field: what people call it, what it may hold. */
export function FieldRules({ field, onField }: FieldRulesProps) {
  const t = useTranslate();
  /** The field with one part of it changed, or without it. */
  const put = (key: string, value: unknown) => {
    const others = Object.entries(field).filter(([each]) => each !== key);
    onField(Object.fromEntries(value === undefined ? others : [...others, [key, value]]) as unknown as Field);
  };
  const values = field as unknown as Readonly<Record<string, string | number | undefined>>;
  return (
    <div class="field-rules">
      <Labelled label={t('fieldLabelTitle')}>
        <input name="label" value={field.label ?? ''} onInput={(event) => put('label', textOf(event))} />
      </Labelled>
      {'options' in field && (
        <Labelled label={t('ruleOptions')}>
          <textarea
            name="options"
            rows={4}
            value={field.options.join('\n')}
            onInput={({ currentTarget }) => put('options', linesOf(currentTarget.value))}
          />
        </Labelled>
      )}
      {field.kind === 'list' && (
        <Labelled label={t('listOf')}>
          <KindSelect
            name="item"
            label={t('listOf')}
            kind={field.item.kind}
            onKind={(kind) => put('item', shapeOf(kind, field.item))}
          />
        </Labelled>
      )}
      {parts[field.kind].map(([key, label, type]) => (
        <Labelled key={key} label={t(label)}>
          <input
            name={key}
            type={type as 'number'}
            step="any"
            value={values[key] ?? ''}
            onInput={(event) => put(key, type === 'number' ? numberOf(event) : textOf(event))}
          />
        </Labelled>
      ))}
      {parts[field.kind] === lengths && (
        <Labelled label={t('ruleChecksum')}>
          <select name="checksum" onChange={(event) => put('checksum', textOf(event))}>
            <option value="">{t('checksumNone')}</option>
            {checksums.map(([id, name]) => (
              <option key={id} value={id} selected={values['checksum'] === id}>
                {t(name)}
              </option>
            ))}
          </select>
        </Labelled>
      )}
      {field.kind === 'raw' && <pre>{JSON.stringify(field.schema, null, 2)}</pre>}
    </div>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <label>
      <span>{label}</span>
      {children}
    </label>
  );
}

interface Typed {
  readonly currentTarget: { readonly value: string };
}

function textOf({ currentTarget: { value } }: Typed): string | undefined {
  return value === '' ? undefined : value;
}

function numberOf({ currentTarget: { value } }: Typed): number | undefined {
  return value === '' || !Number.isFinite(Number(value)) ? undefined : Number(value);
}

/** A choice a line. Empty lines are none, but the last one, which is being typed. */
function linesOf(text: string): string[] {
  const lines = text.split('\n');
  return text === '' ? [] : lines.filter((line, at) => line !== '' || at === lines.length - 1);
}
