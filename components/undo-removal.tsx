import { Undo2 } from 'lucide';
import { Icon } from './icon.tsx';
import { useTranslate } from './translation.ts';

interface UndoRemovalProps {
  /** What is left; undefined where all of it was removed. */
  readonly collection: object | undefined;
  readonly canUndo: boolean;
  onUndo(): void;
}

/** What was removed of a collection just now, and the way to bring it back. */
export function UndoRemoval({ collection, canUndo, onUndo }: UndoRemovalProps) {
  const t = useTranslate();
  if (!canUndo) return null;
  return (
    <p class="notice undo" role="status">
      {t(collection ? 'lineRemoved' : 'collectCleared')}
      <button type="button" class="small" onClick={onUndo}>
        <Icon node={Undo2} />
        {t('undo')}
      </button>
    </p>
  );
}
