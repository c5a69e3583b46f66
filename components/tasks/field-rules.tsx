import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../lib/message-key.ts';
import { shapeOf } from '../../lib/task/edit/with-kind.ts';
import { innerGroup } from '../../lib/task/edit/inner-group.ts';
import type { Place } from '../../lib/task/edit/place.ts';
import type { Field, FieldShape, ListShape } from '../../lib/task/fields/field.ts';
import { useTranslate } from '../translation.ts';
import { CrossRules } from './cross-rules.tsx';
import type { FieldActions } from './field-actions.ts';
import { KindSelect } from './kind-select.tsx';

interface FieldRulesProps {
  readonly field: Field;
  readonly place: Place;
  /** What it is called. */
  readonly name: string;
  readonly actions: FieldActions;
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

/** What else is to be said of a field: what people call it, what it may hold, and the rules between those within it. */
export function FieldRules({ field, place, name, actions }: FieldRulesProps) {
  const t = useTranslate();
  const put = (changed: Field) => actions.change(place, changed);
  const inner = innerGroup(field);
  return (
    <div class="field-rules">
      <Labelled label={t('fieldLabelTitle')}>
        <input
          name="label"
          value={field.label ?? ''}
          onInput={(event) => put(withPart(field, 'label', textOf(event)))}
        />
      </Labelled>
      <ShapeRules
        shape={field}
        onShape={(shape) => put({ ...shape, key: field.key, isRequired: field.isRequired })}
      />
      {inner && <CrossRules group={inner} place={place} name={name} actions={actions} faults="" />}
    </div>
  );
}

interface ShapeRulesProps {
  readonly shape: FieldShape;
  onShape(shape: FieldShape): void;
}

/** What a value may be; of a list, how many there may be and what each may be. */
function ShapeRules({ shape, onShape }: ShapeRulesProps) {
  const t = useTranslate();
  const put = (key: string, value: unknown) => onShape(withPart(shape, key, value));
  const values = shape as unknown as Readonly<Record<string, string | number | undefined>>;
  return (
    <>
      {'options' in shape && (
        <Labelled label={t('ruleOptions')}>
          <textarea
            name="options"
            rows={4}
            value={shape.options.join('\n')}
            onInput={({ currentTarget }) => put('options', linesOf(currentTarget.value))}
          />
        </Labelled>
      )}
      {parts[shape.kind].map(([key, label, type]) => (
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
      {parts[shape.kind] === lengths && (
        <Labelled label={t('ruleChecksum')}>
          <select name="checksum" onChange={(event) => put('checksum', textOf(event))}>
            <option value="">{t('checksumNone')}</option>
            {checksums.map(([id, title]) => (
              <option key={id} value={id} selected={values['checksum'] === id}>
                {t(title)}
              </option>
            ))}
          </select>
        </Labelled>
      )}
      <Flags shape={shape} onShape={onShape} />
      {shape.kind === 'list' && <ItemRules list={shape} onShape={onShape} />}
      {shape.kind === 'raw' && (
        <div class="raw">
          <p class="explanation">{t('fieldRawHint')}</p>
          <pre>{JSON.stringify(shape.schema, null, 2)}</pre>
        </div>
      )}
    </>
  );
}

/** What is either so or not. */
function Flags({ shape, onShape }: ShapeRulesProps) {
  const t = useTranslate();
  const flags: readonly (readonly [key: string, label: MessageKey, off: false | undefined])[] = [
    ...(shape.kind === 'raw' ? [] : [['isNullable', 'ruleNullable', undefined] as const]),
    ...(shape.kind === 'group' ? [['isClosed', 'ruleClosed', false] as const] : []),
    ...(shape.kind === 'time' || shape.kind === 'date-time'
      ? [['hasOffset', 'ruleOffset', undefined] as const]
      : []),
  ];
  const values = shape as unknown as Readonly<Record<string, boolean | undefined>>;
  return (
    <>
      {flags.map(([key, label, off]) => (
        <label key={key} class="check">
          <input
            type="checkbox"
            name={key}
            checked={values[key] === true}
            onChange={({ currentTarget }) => onShape(withPart(shape, key, currentTarget.checked || off))}
          />
          {t(label)}
        </label>
      ))}
    </>
  );
}

/** What each value of a list is, and may be. */
function ItemRules({ list, onShape }: { readonly list: ListShape; onShape(shape: FieldShape): void }) {
  const t = useTranslate();
  return (
    <fieldset class="item-rules">
      <legend>{t('listItems')}</legend>
      <Labelled label={t('listOf')}>
        <KindSelect
          name="item"
          label={t('listOf')}
          kind={list.item.kind}
          onKind={(kind) => onShape({ ...list, item: shapeOf(kind, list.item) })}
        />
      </Labelled>
      <ShapeRules shape={list.item} onShape={(item) => onShape({ ...list, item })} />
    </fieldset>
  );
}

/** A shape with one part of it changed, or without it. */
function withPart<T extends FieldShape>(shape: T, key: string, value: unknown): T {
  const others = Object.entries(shape).filter(([each]) => each !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]) as unknown as T;
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
