import { Crop } from 'lucide';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Collection } from '../lib/extraction/collection.ts';
import type { ExportFormat } from '../lib/export/export-format.ts';
import type { Exported } from '../lib/export/exported.ts';
import { collectedRows } from './collected-rows.ts';
import type { Editing } from './editing.ts';
import { Icon } from './icon.tsx';
import { LeaveButtons } from './leave-buttons.tsx';
import { TableGrid } from './table-grid.tsx';
import { useTranslate } from './translation.ts';

/** What the page that shows a collection gives. */
export interface CollectionViewProps {
  readonly collection: Collection;
  readonly editing: Editing;
  /** The text that was copied just now. */
  readonly copiedPart: string | undefined;
  /** Told what copying copies, each time that it is another. */
  onExported(exported: Exported | undefined): void;
  readonly copied: boolean;
  onCopy(): void;
  onCopyAs(format: Exclude<ExportFormat, 'words'>): void;
  onSave(format: ExportFormat): void;
  onRemove(id: string, line: number | 'all'): void;
  onEnd(): void;
  onClip(): void;
}

const noBoxes = [] as const;

/** Everything that was collected as one table: to correct, to copy and to save at once. */
export function CollectionView(props: CollectionViewProps) {
  const { collection, editing, onExported } = props;
  const t = useTranslate();
  const [isLineAnEntry, setIsLineAnEntry] = useState(true);
  const rows = useMemo(() => collectedRows(collection, isLineAnEntry, t), [collection, isLineAnEntry]);
  const primary = useRef<HTMLButtonElement>(null);
  useEffect(() => primary.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    onExported(rows.exported);
    return () => onExported(undefined);
  }, [rows]);
  const { missed } = collection;
  const isEmpty = rows.lines.length === 0;
  return (
    <>
      <div class="body">
        {missed && <p class="hint warning">{t(missedNames[missed.why])}</p>}
        <div class="state">
          <span role="status">{countOf(rows.lines.length, t)}</span>
          {rows.hasLists && (
            <label class="check">
              <input
                type="checkbox"
                checked={isLineAnEntry}
                onChange={({ currentTarget }) => setIsLineAnEntry(currentTarget.checked)}
              />
              {t('collectEntries')}
            </label>
          )}
        </div>
        {!isEmpty && (
          <div id="collected" class="result-tables">
            <TableGrid
              rows={rows.grid}
              name={t('collectedTable')}
              marked={noBoxes}
              onMark={undefined}
              editing={editing}
              onRemove={(row) => {
                const line = rows.lines[row - 1];
                if (line) props.onRemove(line.id, line.line);
              }}
            />
            <p class="hint">{t('editHint')}</p>
          </div>
        )}
        <button type="button" class="wide next" onClick={props.onClip}>
          <Icon node={Crop} />
          {t('clipRegion')}
        </button>
      </div>
      <footer class="footer">
        <LeaveButtons
          kind="tables"
          copyName="copyTable"
          isEmpty={isEmpty}
          hasWords={false}
          primary={primary}
          {...props}
        />
        <span class="spread" />
        <button type="button" title={t('collectEndHint')} onClick={props.onEnd}>
          {t('collectEnd')}
        </button>
        <p id="footnote" class="footnote done">
          {t('collectInMemory')}
        </p>
      </footer>
    </>
  );
}

const missedNames = {
  failed: 'collectMissedFailed',
  'another-task': 'collectMissedTask',
  full: 'collectMissedFull',
} as const;

function countOf(count: number, t: ReturnType<typeof useTranslate>): string {
  if (count === 0) return t('collectedNone');
  return t('collectedRows', count);
}
