import { ArrowDown, ArrowUp, Settings2, X } from 'lucide';
import type { Place } from '../../lib/task/edit/place.ts';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';
import type { FieldActions } from './field-actions.ts';

interface RowButtonsProps {
  readonly place: Place;
  /** What the field is called to a screen reader. */
  readonly name: string;
  readonly siblings: number;
  readonly actions: FieldActions;
  readonly isOpen: boolean;
}

/** What can be done to a field, at the end of its row. */
export function RowButtons({ place, name, siblings, actions, isOpen }: RowButtonsProps) {
  const t = useTranslate();
  const at = place.at(-1) ?? 0;
  return (
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
        onClick={() => actions.move(place, 'up', 'up')}
      />
      <Small
        name="down"
        node={ArrowDown}
        label={t('moveDown', name)}
        isOff={at === siblings - 1}
        onClick={() => actions.move(place, 'down', 'down')}
      />
      <Small name="remove" node={X} label={t('removeField', name)} onClick={() => actions.remove(place)} />
    </span>
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
