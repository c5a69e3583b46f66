import { GripVertical, Plus } from 'lucide';
import { useMemo } from 'preact/hooks';
import type { FieldRow as Row } from '../../lib/task/edit/field-rows.ts';
import { innerGroup } from '../../lib/task/edit/inner-group.ts';
import { withKind } from '../../lib/task/edit/with-kind.ts';
import type { Field } from '../../lib/task/fields/field.ts';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';
import { FieldRules } from './field-rules.tsx';
import type { FieldActions } from './field-table.tsx';
import { KindSelect } from './kind-select.tsx';
import { RowButtons } from './row-buttons.tsx';

interface FieldRowProps extends Row {
  /** Never another object, so that a row is drawn anew only when its own field changes. */
  readonly actions: FieldActions;
  readonly isOpen: boolean;
  /** What is wrong with it, as sentences. */
  readonly faults: string;
}

/** One field of the builder. */
export function FieldRow(props: FieldRowProps) {
  const { place, field, siblings, isOpen, faults } = props;
  return useMemo(() => <Drawn {...props} />, [place.join('/'), field, siblings, isOpen, faults]);
}

function Drawn({ place, field, siblings, actions, isOpen, faults }: FieldRowProps) {
  const t = useTranslate();
  const id = `field-${place.join('-')}`;
  const at = place.at(-1) ?? 0;
  const name = field.label ?? (field.key === '' ? t('fieldUnnamed') : field.key);
  const change = (changes: Partial<Field>) => actions.change(place, { ...field, ...changes } as Field);
  return (
    <li
      class="field-row"
      data-place={place.join('/')}
      style={{ '--depth': place.length - 1 }}
      onKeyDown={(event) => {
        if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
          event.preventDefault();
          actions.move(place, at + (event.key === 'ArrowUp' ? -1 : 1), focusedName());
        }
      }}
      onDragOver={(event) => actions.canDrop(place) && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        actions.drop(place);
      }}
    >
      <span class="grip" draggable onDragStart={() => actions.drag(place)} title={t('fieldDrag')}>
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
        onInput={({ currentTarget }) => change({ key: currentTarget.value })}
        onKeyDown={(event) => event.key === 'Enter' && actions.add(place)}
      />
      <KindSelect
        name="kind"
        label={t('fieldKindOf', name)}
        kind={field.kind}
        onKind={(kind) => actions.change(place, withKind(field, kind))}
      />
      <input
        name="description"
        aria-label={t('fieldDescriptionOf', name)}
        value={field.description ?? ''}
        onInput={({ currentTarget }) => actions.change(place, described(field, currentTarget.value))}
      />
      <input
        type="checkbox"
        name="required"
        aria-label={t('fieldRequiredOf', name)}
        checked={field.isRequired}
        onChange={({ currentTarget }) => change({ isRequired: currentTarget.checked })}
      />
      <RowButtons place={place} name={name} siblings={siblings} actions={actions} isOpen={isOpen} />
      {faults !== '' && (
        <p id={id} class="fault">
          {faults}
        </p>
      )}
      {isOpen && <FieldRules field={field} onField={(changed) => actions.change(place, changed)} />}
      {innerGroup(field) && (
        <button type="button" class="link add-inner" onClick={() => actions.add([...place, -1])}>
          <Icon node={Plus} />
          {t('addFieldTo', name)}
        </button>
      )}
    </li>
  );
}

/** Which control of a row has the focus. */
function focusedName(): string {
  return document.activeElement?.getAttribute('name') ?? 'key';
}

function described(field: Field, description: string): Field {
  const { description: _before, ...bare } = field;
  return description === '' ? bare : { ...bare, description };
}
