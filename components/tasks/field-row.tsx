import { GripVertical, Plus } from 'lucide';
import { useMemo, useRef } from 'preact/hooks';
import type { KeyedRow } from '../../lib/task/edit/keyed-rows.ts';
import { innerGroup } from '../../lib/task/edit/inner-group.ts';
import type { Place } from '../../lib/task/edit/place.ts';
import type { Field } from '../../lib/task/fields/field.ts';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';
import { FieldRules } from './field-rules.tsx';
import { keptKeywords } from './kept-keywords.ts';
import type { FieldActions } from './field-actions.ts';
import { KindSelect } from './kind-select.tsx';
import { RowButtons } from './row-buttons.tsx';

interface FieldRowProps {
  readonly row: KeyedRow;
  /** Never another object, so that a row is drawn anew only when its own field changes. */
  readonly actions: FieldActions;
  readonly isOpen: boolean;
  /** What is wrong with it, as sentences. */
  readonly faults: string;
}

/** One field of the builder. Where it stands may change without anything in it being drawn anew. */
export function FieldRow({ row, actions, isOpen, faults }: FieldRowProps) {
  const { place, field, siblings, key: id } = row;
  const at = useRef(place);
  at.current = place;
  const index = place.at(-1) ?? 0;
  const [isFirst, isLast, path] = [index === 0, index === siblings - 1, place.join('/')];
  const controls = useMemo(
    () => <Controls {...{ id, field, isFirst, isLast, actions, isOpen, faults }} at={() => at.current} />,
    // The rules between its fields are told apart by where it stands.
    [field, isFirst, isLast, isOpen, faults, isOpen ? path : ''],
  );
  return (
    <li
      class="field-row"
      data-place={path}
      style={{ '--depth': place.length - 1 }}
      onKeyDown={(event) => {
        const way = event.altKey ? wayOf(event.key, event.currentTarget) : undefined;
        if (!way) return;
        event.preventDefault();
        actions.move(place, way, focusedName());
      }}
      onDragOver={(event) => {
        if (!actions.canDrop(place)) return;
        event.preventDefault();
        event.currentTarget.classList.add('over');
      }}
      onDragLeave={({ currentTarget }) => currentTarget.classList.remove('over')}
      onDrop={(event) => {
        event.currentTarget.classList.remove('over');
        if (!actions.canDrop(place)) return;
        event.preventDefault();
        actions.drop(place);
      }}
    >
      {controls}
    </li>
  );
}

interface ControlsProps {
  readonly id: number;
  readonly field: Field;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly actions: FieldActions;
  readonly isOpen: boolean;
  readonly faults: string;
  /** Where it stands now. */
  at(): Place;
}

function Controls({ id: number, field, isFirst, isLast, actions, isOpen, faults, at }: ControlsProps) {
  const t = useTranslate();
  const id = `field-${number}`;
  const name = field.label ?? (field.key === '' ? t('fieldUnnamed') : field.key);
  const keyBefore = useRef(field.key);
  const kept = keptKeywords(field);
  const change = (changes: Partial<Field>) => actions.change(at(), { ...field, ...changes } as Field);
  return (
    <>
      <span class="grip" draggable onDragStart={() => actions.drag(at())} title={t('fieldDrag')}>
        <Icon node={GripVertical} />
      </span>
      <input
        name="key"
        class="key"
        aria-label={t('fieldKeyTitle')}
        aria-invalid={faults !== ''}
        aria-describedby={faults === '' ? undefined : id}
        spellcheck={false}
        value={field.key}
        onFocus={() => (keyBefore.current = field.key)}
        onBlur={() => actions.renamed(at(), keyBefore.current)}
        onInput={({ currentTarget }) => change({ key: currentTarget.value })}
        onKeyDown={(event) => event.key === 'Enter' && actions.add(at())}
      />
      <KindSelect
        name="kind"
        label={t('fieldKindOf', name)}
        kind={field.kind}
        onKind={(kind) => actions.changeKind(at(), kind)}
      />
      <input
        name="description"
        aria-label={t('fieldDescriptionOf', name)}
        title={field.description}
        dir="auto"
        value={field.description ?? ''}
        onInput={({ currentTarget }) => actions.change(at(), described(field, currentTarget.value))}
      />
      <input
        type="checkbox"
        name="required"
        aria-label={t('fieldRequiredOf', name)}
        checked={field.isRequired}
        onChange={({ currentTarget }) => change({ isRequired: currentTarget.checked })}
      />
      <RowButtons {...{ name, isFirst, isLast, actions, isOpen, at }} />
      {faults !== '' && (
        <p id={id} class="fault">
          {faults}
        </p>
      )}
      {kept.length > 0 && <p class="kept">{t('fieldKept', kept.join(', '))}</p>}
      {isOpen && <FieldRules field={field} place={at()} name={name} actions={actions} />}
      {innerGroup(field) && (
        <button type="button" class="link add-inner" onClick={() => actions.add([...at(), -1])}>
          <Icon node={Plus} />
          {t('addFieldTo', name)}
        </button>
      )}
    </>
  );
}

/** Where a key with Alt moves a field: the arrows that point against the reading direction lead out of a group. */
function wayOf(key: string, element: Element): 'up' | 'down' | 'in' | 'out' | undefined {
  if (key === 'ArrowUp') return 'up';
  if (key === 'ArrowDown') return 'down';
  const inwards = getComputedStyle(element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key === inwards) return 'in';
  return key === 'ArrowLeft' || key === 'ArrowRight' ? 'out' : undefined;
}

/** Which control of a row has the focus. */
function focusedName(): string {
  return document.activeElement?.getAttribute('name') ?? 'key';
}

function described(field: Field, description: string): Field {
  const { description: _before, ...bare } = field;
  return description === '' ? bare : { ...bare, description };
}
