import type { MessageKey, Translate } from '../../lib/message-key.ts';
import type { LedgerLine } from '../../lib/net/request-ledger.ts';
import { kilobytes } from '../kilobytes.ts';
import { useTranslate } from '../translation.ts';

interface LedgerViewProps {
  /** The oldest first. */
  readonly lines: readonly LedgerLine[];
}

/** The heads of the table's columns. */
const heads: readonly MessageKey[] = [
  'ledgerTime',
  'ledgerWhere',
  'ledgerSent',
  'ledgerReceived',
  'ledgerEnd',
  'ledgerDropped',
];

/** Every request that went out, the latest first. */
export function LedgerView({ lines }: LedgerViewProps) {
  const t = useTranslate();
  if (lines.length === 0) return <p id="ledger-none">{t('ledgerNone')}</p>;
  return (
    <div class="ledger" role="region" aria-labelledby="ledger-title" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.toReversed().map((line) => (
            <tr key={line.id} data-state={line.state}>
              {cellsOf(line, t).map((cell, column) => (
                <td key={heads[column]} dir={column === 1 ? 'ltr' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same as text for the clipboard, a request a line, its parts with a tab between them. */
export function ledgerText(lines: readonly LedgerLine[], t: Translate): string {
  const rows = [heads.map((head) => t(head)), ...lines.map((line) => cellsOf(line, t))];
  return rows.map((row) => row.join('\t')).join('\n');
}

function cellsOf(line: LedgerLine, t: Translate): string[] {
  return [
    clock(line.startedAt),
    `${line.method} ${line.origin}${line.path}`,
    kilobytes(line.sentBytes, t),
    kilobytes(line.receivedBytes, t),
    outcome(line, t),
    droppedAt(line, t),
  ];
}

function outcome({ state, status }: LedgerLine, t: Translate): string {
  if (state === 'open') return t('ledgerOpen');
  if (state === 'stopped') return t('ledgerStopped');
  return status === undefined || state === 'failed' ? t('ledgerFailed') : t('ledgerAnswered', String(status));
}

/** Of a request that had no picture with it, nothing. */
function droppedAt({ runId, pictureDroppedAt }: LedgerLine, t: Translate): string {
  if (pictureDroppedAt !== undefined) return clock(pictureDroppedAt);
  return runId === undefined ? '' : t('ledgerStillHeld');
}

/** A moment in ms since the epoch, as a time of the day. */
function clock(then: number): string {
  return new Date(then).toLocaleTimeString(undefined, { timeStyle: 'medium' });
}
