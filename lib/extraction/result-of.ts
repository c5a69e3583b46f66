import type { EngineAnswer } from '../engine/engine.ts';
import { AppError } from '../errors.ts';
import type { Task } from '../task/task.ts';
import type { Extraction, ExtractionResult } from './extraction.ts';
import { outputOf } from './output.ts';

/**
 * What a run comes to.
 *
 * @param run as it is now; what was sent and its codes are looked at.
 * @param now ms since the epoch.
 * @throws AppError `script-unknown`, `text-not-found` where there is nothing at all.
 */
export function resultOf(
  task: Task,
  answer: EngineAnswer,
  run: Pick<Extraction, 'codes' | 'sent' | 'startedAt'> | undefined,
  now: number,
): ExtractionResult {
  const { recognized, tables, model } = answer;
  const output = outputOf(task, answer);
  const isNothing = output.text === '' && output.kind === 'text' && tables.length === 0;
  if (isNothing && !run?.codes?.length)
    throw new AppError(recognized.doubt === 'unknown-script' ? 'script-unknown' : 'text-not-found');
  return {
    output,
    recognized,
    tables,
    elapsedMs: now - (run?.startedAt ?? 0),
    sentBytes: run?.sent?.bytes ?? 0,
    ...(model && { model }),
  };
}
