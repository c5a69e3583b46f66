import type { Batch, BatchRow, RowCost, RowReading } from '@/lib/batch/batch';
import type { RowWatch } from '@/lib/batch/batch-dependencies';
import { capture, type ImageSource } from '@/lib/capture/capture';
import type { CapturedPicture } from '@/lib/capture/captured-picture';
import { browserModelId } from '@/lib/engine/browser-model/browser-model-id';
import type { EngineAnswer } from '@/lib/engine/engine';
import { AppError } from '@/lib/errors';
import { resultOf } from '@/lib/extraction/result-of';
import { taskOf } from '@/lib/extraction/task-of';
import { withoutWords } from '@/lib/extraction/without-words';
import type { Code } from '@/lib/image/code';
import { digestOf } from '@/lib/image/digest-of';
import { engineOfTask } from '@/lib/settings/engine-of-task';
import { readSettings } from '@/lib/settings/settings-store';
import type { Task } from '@/lib/task/task';
import { untilAborted } from '@/lib/until-aborted';
import { tabTarget } from '@/lib/webext/tab-target';
import { askEndpoint } from './ask-endpoint';
import { captureAdapters } from './capture-adapters';
import { browserModel } from './browser-model';
import { languagesOf } from './languages-of';
import { refuseNeverRead } from './never-read';
import type { Parts } from './parts';

/** The longest that one row may take, in ms. */
const rowLimitMs = 20 * 60_000;

/** What a row is read for. */
interface RowJob {
  readonly batch: Batch;
  readonly watch: RowWatch;
}

/** Reads one picture of many. It is had when its turn comes, and nothing of it stays. */
export async function readRow(parts: Parts, row: BatchRow, { batch, watch }: RowJob): Promise<RowReading> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new AppError('timeout')), rowLimitMs);
  const signal = AbortSignal.any([watch.signal, limit.signal]);
  try {
    const taken = await untilAborted(takePicture(parts, row, signal), signal);
    const { blob } = taken.payload;
    // Beside the reading: a row that is read waits for nothing.
    const hash = digestOf(blob);
    const codes: Code[] = [];
    const task = taskOf(batch);
    const work = answerOf(parts, taken, { batch, task, watch: { ...watch, signal }, codes });
    const answer = await untilAborted(work, signal);
    const { output, tables } = resultOf(task, answer, { codes, startedAt: 0 }, 0);
    const { width, height, notes } = taken.facts;
    return {
      result: withoutWords({ output, tables }),
      codes,
      notes,
      cost: costOf(answer),
      width,
      height,
      hash: await hash,
    };
  } finally {
    clearTimeout(timer);
  }
}

async function takePicture(
  parts: Parts,
  { at, source }: BatchRow,
  signal: AbortSignal,
): Promise<CapturedPicture> {
  if (source.kind === 'element') {
    const tab = await tabTarget(source.tabId);
    const hint: ImageSource = { kind: 'element', hint: { picked: source.picked } };
    await refuseNeverRead(tab.id);
    return capture(
      hint,
      captureAdapters(tab, { frameId: source.frameId, runId: `batch:${at}` }, parts.ledger, signal),
      {
        signal,
        onProgress: () => undefined,
      },
    );
  }
  const file = await parts.files.take(at, signal);
  const never = captureAdapters(
    { id: -1, windowId: -1, incognito: false },
    { frameId: 0, runId: `batch:${at}` },
    parts.ledger,
    signal,
  );
  return capture({ kind: 'file', ...file }, never);
}

interface Reading extends RowJob {
  readonly task: Task;
  /** Filled with those that are found. */
  readonly codes: Code[];
}

async function answerOf(
  parts: Parts,
  { payload, pageLanguage }: CapturedPicture,
  { batch, task, watch, codes }: Reading,
): Promise<EngineAnswer> {
  const { signal, address } = watch;
  if (batch.addresses.length === 0) {
    const engine = batch.engineId === browserModelId ? browserModel(parts) : parts.engine;
    return engine.run(payload, task, {
      signal,
      languages: await languagesOf(task)(pageLanguage),
      onProgress: () => undefined,
      onCodes: (found) => void codes.push(...found),
    });
  }
  const { engines } = await readSettings();
  const engine = engineOfTask({ engines, engineId: batch.engineId }, task.own?.parameters);
  if (!engine) throw new AppError('engine-removed');
  let sent = 0;
  const reading = await askEndpoint(parts, engine, {
    address,
    image: payload,
    task,
    onReady: watch.onSending,
    signal,
    onProgress: () => undefined,
    onEntry: (entry) => {
      parts.ledger.note(entry, { isPrivate: batch.private });
      if (entry.state !== 'open' || entry.sentBytes === 0) return;
      // What puts a form right is words alone.
      if (entry.sentBytes > payload.blob.size / 2 || sent === 0) watch.onSent();
      sent += entry.sentBytes;
    },
  });
  return { ...reading, recognized: { width: payload.width, height: payload.height, paragraphs: [] } };
}

function costOf({ model }: EngineAnswer): RowCost {
  const { inputTokens, outputTokens, cost } = model ?? {};
  return {
    ...(inputTokens !== undefined && { inputTokens }),
    ...(outputTokens !== undefined && { outputTokens }),
    ...(cost !== undefined && { dollars: cost }),
  };
}
