import type { Batch, BatchRow } from '@/lib/batch/batch';
import type { BatchListener } from '@/lib/batch/batch-book';
import type { FromBatchPage, ToBatchPage } from '@/lib/messaging/batch-messages';
import { portNames } from '@/lib/messaging/port-names';
import { senderClass } from '@/lib/messaging/sender-class';
import { browser } from '@/lib/webext/browser';
import { ownIdentity } from '@/lib/webext/own-identity';
import type { Parts } from './parts';

/** While rows are read, pages hear so often that the background lives, in ms. */
const signOfLifeMs = 4_000;

/** Rows that change within so many ms are told together: thirty at a time come and go faster than anybody looks. */
const gatherMs = 100;

/** Tells pages of the batch and its rows, and takes the files of those that hold some. */
export function serveBatch({ batch: runner, files }: Parts): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== portNames.batch) return;
    if (senderClass(port.sender ?? {}, ownIdentity()) !== 'extension-page') return port.disconnect();
    let isOpen = true;
    const post = (message: ToBatchPage) => {
      if (isOpen) port.postMessage(message);
    };
    const holder = { ask: (question: number, at: number) => post({ type: 'give', question, at }) };
    let unsubscribe: (() => void) | undefined;
    const signs = setInterval(() => {
      const batch = runner.whole?.batch;
      if (batch?.status === 'running') post({ type: 'batch', batch, rows: [], isWhole: false });
    }, signOfLifeMs);
    port.onDisconnect.addListener(() => {
      isOpen = false;
      clearInterval(signs);
      unsubscribe?.();
      files.release(holder);
    });
    port.onMessage.addListener((received) => {
      const message = received as FromBatchPage;
      if (message.type === 'given') return files.given(message.question, message.file);
      if (message.type === 'not-given') return files.notGiven(message.question, message.error);
      const { batchId, places } = message;
      if (runner.whole?.batch.id === batchId) files.hold(holder, places);
    });
    void runner.ready.then(() => {
      if (!isOpen) return;
      const whole = runner.whole;
      post({ type: 'batch', batch: whole?.batch, rows: whole?.rows ?? [], isWhole: true });
      unsubscribe = runner.subscribe(gathered(post));
    });
  });
}

/** Posts changes, those of some moments together; a batch as a whole at once. */
function gathered(post: (message: ToBatchPage) => void): BatchListener {
  const changed = new Map<number, BatchRow>();
  let batch: Batch | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    post({ type: 'batch', batch, rows: [...changed.values()], isWhole: false });
    changed.clear();
  };
  return (now, rows, isWhole) => {
    batch = now;
    if (isWhole) {
      clearTimeout(timer);
      timer = undefined;
      changed.clear();
      return post({ type: 'batch', batch, rows, isWhole });
    }
    for (const row of rows) changed.set(row.at, row);
    timer ??= setTimeout(tell, gatherMs);
  };
}
