import { ArrowDown, ArrowUp, GripVertical, Plus, Settings2, X } from 'lucide';
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
        onInput={({ currentTarget: { value } }) => {
          const { description: _, ...rest } = field;
          actions.change(place, (value === '' ? rest : { ...rest, description: value }) as Field);
        }}
      />
      <input
        type="checkbox"
        name="required"
        aria-label={t('fieldRequiredOf', name)}
        checked={field.isRequired}
        onChange={({ currentTarget }) => change({ isRequired: currentTarget.checked })}
      />
      <span class="row-buttons">
        <Small
          name="rules"
          node={Settings2}
          label={t('fieldRulesOf', name)}
          isOpen={isOpen}
          onClick={() => actions.open(place)}
        />
        <Small
          name="up"
          node={ArrowUp}
          label={t('moveUp', name)}
          isOff={at === 0}
          onClick={() => actions.move(place, at - 1, 'up')}
        />
        <Small
          name="down"
          node={ArrowDown}
          label={t('moveDown', name)}
          isOff={at === siblings - 1}
          onClick={() => actions.move(place, at + 1, 'down')}
        />
        <Small name="remove" node={X} label={t('removeField', name)} onClick={() => actions.remove(place)} />
      </span>
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

interface SmallProps {
  readonly name: string;
  readonly node: typeof X;
  readonly label: string;
  readonly isOff?: boolean;
  readonly isOpen?: boolean;
  onClick(): void;
}

function Small({ name, node, label, isOff = false, isOpen, onClick }: SmallProps) {
  return (
    <button
      type="button"
      class="square small"
      name={name}
      aria-label={label}
      title={label}
      disabled={isOff}
      aria-expanded={isOpen}
      onClick={onClick}
    >
      <Icon node={node} />
    </button>
  );
}

/** Which control of a row has the focus. */
function focusedName(): string {
  return document.activeElement?.getAttribute('name') ?? 'key';
}
