import { Check, Copy, Download, Pause, Play, Plus, RotateCcw, Square } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import type { Batch, BatchRow } from '../../lib/batch/batch.ts';
import { batchProgress } from '../../lib/batch/batch-progress.ts';
import { findDuplicates } from '../../lib/batch/duplicates.ts';
import type { MessageKey } from '../../lib/message-key.ts';
import { dollarsText } from '../cost.tsx';
import { durationText } from '../duration.ts';
import type { Editing } from '../editing.ts';
import { errorSentences } from '../error-sentences.ts';
import { FormatMenu } from '../format-menu.tsx';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';
import { useClock } from '../use-clock.ts';
import { BatchGrid } from './batch-grid.tsx';
import { type BatchTable, batchTable, type ListMode } from './batch-table.ts';

/** The formats in which the table leaves. */
export type BatchFormat = 'csv' | 'tsv' | 'xlsx' | 'json' | 'json-lines' | 'markdown';

const formats: readonly (readonly [BatchFormat, MessageKey])[] = [
  ['xlsx', 'saveXlsx'],
  ['csv', 'saveCsv'],
  ['tsv', 'saveTsv'],
  ['json', 'saveData'],
  ['json-lines', 'saveJsonLines'],
  ['markdown', 'saveMarkdown'],
];

interface BatchViewProps {
  readonly batch: Batch;
  readonly rows: readonly BatchRow[];
  readonly editing: Editing;
  /** Rows whose files nobody holds. */
  readonly missing: number;
  readonly copied: boolean;
  onControl(action: 'pause' | 'resume' | 'stop'): void;
  onRetry(places: readonly number[]): void;
  onCopy(table: BatchTable): void;
  onSave(table: BatchTable, format: BatchFormat): void;
  onShow(row: number, path?: string): void;
  onChooseSame(): void;
  onNew(): void;
}

const numbers = new Intl.NumberFormat();

const listModes: readonly (readonly [ListMode, MessageKey])[] = [
  ['rows', 'batchListsRows'],
  ['table', 'batchListsTable'],
  ['text', 'batchListsText'],
];

/** A batch: how far it is, what can be done with it, and the table that it becomes. */
export function BatchView(props: BatchViewProps) {
  const { batch, rows, editing, missing } = props;
  const t = useTranslate();
  const [lists, setLists] = useState<ListMode>('rows');
  const duplicates = useMemo(() => findDuplicates(rows), [rows]);
  const table = useMemo(
    () => batchTable(rows, { readAs: batch, lists, duplicates }, t),
    [rows, batch.id, lists, duplicates],
  );
  const isEmpty = table.exported.tables.length === 0 || rows.every(({ status }) => status !== 'done');
  return (
    <>
      <BatchHead {...props} />
      {missing > 0 && batch.status !== 'finished' && (
        <p class="card warning needs-files">
          {t('batchNeedsFiles', String(missing))}
          <button type="button" onClick={props.onChooseSame}>
            {t('batchChooseSame')}
          </button>
        </p>
      )}
      {table.hasLists && (
        <label class="lists">
          <span>{t('batchLists')}</span>
          <select
            id="lists"
            value={lists}
            onChange={({ currentTarget }) => setLists(modeOf(currentTarget.value))}
          >
            {listModes.map(([mode, name]) => (
              <option key={mode} value={mode} selected={mode === lists}>
                {t(name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <BatchGrid
        table={table}
        editing={editing}
        onRetry={(row) => props.onRetry([row])}
        onShow={props.onShow}
      />
      <footer class="batch-footer">
        <button type="button" class="primary" disabled={isEmpty} onClick={() => props.onCopy(table)}>
          <Icon node={props.copied ? Check : Copy} />
          {props.copied ? t('batchCopied') : t('copyTable')}
        </button>
        <FormatMenu
          name="save"
          icon={Download}
          formats={formats}
          onChoose={(as) => props.onSave(table, as)}
        />
        <span class="spread" />
        <button type="button" title={t('batchNewHint')} onClick={props.onNew}>
          <Icon node={Plus} />
          {t('batchNew')}
        </button>
        <p class="footnote">{t(batch.private ? 'batchPrivate' : 'batchInMemory')}</p>
      </footer>
    </>
  );
}

function modeOf(value: string): ListMode {
  return listModes.find(([mode]) => mode === value)?.[0] ?? 'rows';
}

/** How far a batch is, and the ways to stop and go on. */
function BatchHead({ batch, rows, onControl, onRetry }: BatchViewProps) {
  const t = useTranslate();
  // Of minutes that are left, a tenth of a second says nothing.
  const now = Math.floor(useClock(batch.status === 'running') / 1_000) * 1_000;
  const progress = useMemo(() => batchProgress(batch, rows, now), [batch, rows, now]);
  const { total, done, failed, reading, leftMs } = progress;
  const number = (count: number) => numbers.format(count);
  const failures = rows.filter(({ status }) => status === 'failed');
  const isSending = batch.addresses.length > 0;
  const isRunning = batch.status === 'running';
  return (
    <section class="batch-head" aria-label={t('batchTitle')}>
      <progress max={total} value={done + failed} aria-label={t('batchRead', number(done), number(total))} />
      <p class="state" role="status">
        <strong>{t('batchRead', number(done), number(total))}</strong>
        {failed > 0 && <span class="bad">{t('batchFailedCount', number(failed))}</span>}
        {leftMs !== undefined && <span>{t('batchLeft', durationText(leftMs))}</span>}
        {progress.isCostKnown && <span>{t('batchSpent', dollarsText(progress.dollars))}</span>}
        <span>{stateSentence(batch, t)}</span>
      </p>
      <div class="row">
        {isRunning && (
          <button type="button" onClick={() => onControl('pause')}>
            <Icon node={Pause} />
            {t('batchPause')}
          </button>
        )}
        {!isRunning && batch.status !== 'finished' && (
          <button type="button" class="primary" onClick={() => onControl('resume')}>
            <Icon node={Play} />
            {t('batchResume')}
          </button>
        )}
        {(isRunning || reading > 0) && (
          <button type="button" onClick={() => onControl('stop')}>
            <Icon node={Square} />
            {t('batchStopAll')}
          </button>
        )}
        {failures.length > 0 && (
          <button
            type="button"
            {...(isSending && { title: t('batchRetrySends') })}
            onClick={() => onRetry(failures.map(({ at }) => at))}
          >
            <Icon node={RotateCcw} />
            {t('batchRetryAll', number(failures.length))}
          </button>
        )}
      </div>
      {batch.isMemoryFull && (
        <p class="card warning" role="alert">
          <strong>{t('batchMemoryFull')}</strong> {t('batchMemoryFullAdvice')}
        </p>
      )}
      {batch.why && (
        <p class="card warning" role="alert">
          <strong>{t(errorSentences[batch.why.code].title)}</strong>{' '}
          {t(errorSentences[batch.why.code].advice)}
        </p>
      )}
    </section>
  );
}

function stateSentence({ status }: Batch, t: ReturnType<typeof useTranslate>): string {
  if (status === 'running') return '';
  return t(({ paused: 'batchPaused', stopped: 'batchStopped', finished: 'batchFinished' } as const)[status]);
}
