import { CircleAlert, CircleCheck, CircleDashed, LoaderCircle, RotateCcw } from 'lucide';
import type { BatchRow } from '../../lib/batch/batch.ts';
import type { MessageKey } from '../../lib/message-key.ts';
import { errorSentences } from '../error-sentences.ts';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';
import { type NoteFacts, rowNote } from './batch-table.ts';

interface BatchRowHeadProps {
  readonly row: BatchRow;
  /** Whether it is the first of the row's lines. */
  readonly isFirst: boolean;
  readonly facts: NoteFacts;
  onRetry(): void;
  onShow(): void;
}

const states: Readonly<
  Record<BatchRow['status'], { readonly icon: typeof CircleCheck; readonly name: MessageKey }>
> = {
  waiting: { icon: CircleDashed, name: 'batchWaiting' },
  reading: { icon: LoaderCircle, name: 'batchReading' },
  done: { icon: CircleCheck, name: 'batchDone' },
  failed: { icon: CircleAlert, name: 'batchFailed' },
};

/** What stands before a row's values: its picture, and what became of it. */
export function BatchRowHead({ row, isFirst, facts, onRetry, onShow }: BatchRowHeadProps) {
  const t = useTranslate();
  if (!isFirst)
    return (
      <>
        <td />
        <td />
      </>
    );
  const { icon, name } = states[row.status];
  const note = row.status === 'waiting' || row.status === 'reading' ? '' : rowNote(row, facts, t);
  const page = row.source.kind === 'file' ? row.source.page : undefined;
  const called = page ? t('batchNamePage', row.name, String(page.at)) : row.name;
  return (
    <>
      <th scope="row" class="batch-name">
        <button type="button" class="link" title={called} onClick={onShow}>
          <span class="number">{row.at + 1}</span>
          <bdi>{called}</bdi>
        </button>
      </th>
      <td class={`batch-state ${note === '' ? '' : 'noted'}`}>
        <span class="state-icon" title={t(name)}>
          <Icon node={icon} />
          <span class="visually-hidden">{t(name)}</span>
        </span>
        {note !== '' && (
          <span
            class="note"
            title={row.status === 'failed' ? t(errorSentences[row.error.code].advice) : note}
          >
            {note}
          </span>
        )}
        {row.status === 'failed' && (
          <button
            type="button"
            class="quiet square small"
            aria-label={t('batchRetryOne', called)}
            title={t('batchRetry')}
            onClick={onRetry}
          >
            <Icon node={RotateCcw} />
          </button>
        )}
      </td>
    </>
  );
}
