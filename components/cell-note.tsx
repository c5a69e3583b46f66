import { Undo2 } from 'lucide';
import type { Editing } from './editing.ts';
import { Icon } from './icon.tsx';
import type { GridCell } from './table-grid.tsx';
import { useTranslate } from './translation.ts';

interface CellNoteProps {
  readonly cell: GridCell;
  readonly editing: Editing;
}

/** What is to be said of the cell that the keys are on: what is wrong with it, and what was read there. */
export function CellNote({ cell: { path, fault, original }, editing }: CellNoteProps) {
  const t = useTranslate();
  if (fault === undefined && original === undefined) return null;
  return (
    <p class="cell-note">
      {fault !== undefined && <span class="doubt">{fault}</span>}
      {original !== undefined && path !== undefined && (
        <>
          <span class="was">{t('valueWas', original)}</span>
          <button type="button" class="small" onClick={() => editing.undo(path)}>
            <Icon node={Undo2} />
            {t('undo')}
          </button>
        </>
      )}
    </p>
  );
}
