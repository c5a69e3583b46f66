import { ArrowDown, ArrowUp, Settings2, X } from 'lucide';
import type { Place } from '../../lib/task/edit/place.ts';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';
import type { FieldActions } from './field-actions.ts';

interface RowButtonsProps {
  /** What the field is called to a screen reader. */
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly actions: FieldActions;
  readonly isOpen: boolean;
  /** Where it stands now. */
  at(): Place;
}

/** What can be done to a field, at the end of its row. */
export function RowButtons({ name, isFirst, isLast, actions, isOpen, at }: RowButtonsProps) {
  const t = useTranslate();
  return (
    <span class="row-buttons">
      <Small
        name="rules"
        node={Settings2}
        label={t('fieldRulesOf', name)}
        isOpen={isOpen}
        onClick={() => actions.open(at())}
      />
      <Small
        name="up"
        node={ArrowUp}
        label={t('moveUp', name)}
        isOff={isFirst}
        onClick={() => actions.move(at(), 'up', 'up')}
      />
      <Small
        name="down"
        node={ArrowDown}
        label={t('moveDown', name)}
        isOff={isLast}
        onClick={() => actions.move(at(), 'down', 'down')}
      />
      <Small name="remove" node={X} label={t('removeField', name)} onClick={() => actions.remove(at())} />
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
