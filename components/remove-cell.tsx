import { X } from 'lucide';
import { Icon } from './icon.tsx';
import { useTranslate } from './translation.ts';

interface RemoveCellProps {
  /** Counted with the heads from 0. */
  readonly row: number;
  readonly isHead: boolean;
  onRemove(row: number): void;
}

/** The end of a line, by which it can be removed. */
export function RemoveCell({ row, isHead, onRemove }: RemoveCellProps) {
  const t = useTranslate();
  const name = t('removeLine', row);
  return (
    <td class="remove">
      {!isHead && (
        <button type="button" class="quiet tiny" aria-label={name} title={name} onClick={() => onRemove(row)}>
          <Icon node={X} />
        </button>
      )}
    </td>
  );
}
