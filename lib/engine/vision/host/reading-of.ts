import type { CompiledTask } from '../../../task/compiled-task.ts';
import type { ModelReport } from '../../engine.ts';
import type { VisionAnswer } from '../vision-answer.ts';
import { recordOf } from './record-of.ts';
import { tableOf, tablesIn } from './table-of.ts';
import type { VisionReading } from './vision-host.ts';

/** A model's answer, read by its task, in Fieldshot's own shapes. Where it is no data, as text. */
export function readingOf(answer: VisionAnswer, task: CompiledTask): VisionReading {
  const read = task.parse(answer.text, true);
  const model = reportOf(answer, read.issues);
  if (read.kind === 'text') return { text: read.text, tables: [], model };
  if (!read.data) return { text: answer.rawText, tables: [], model };
  if (read.kind === 'table') return { tables: [tableOf(read.data)], model };
  return { record: recordOf(read), tables: tablesIn(read.data), model };
}

function reportOf(answer: VisionAnswer, issues: ModelReport['issues']): ModelReport {
  const { asked, usage, cost, rawText, elapsedMs, isPictureDoubtful } = answer;
  const { model, step, withoutFields, timesSent, isRepaired } = asked;
  const { width, height, bytes } = asked.picture;
  const { inputTokens, outputTokens, reasoningTokens } = usage;
  return {
    model,
    rawText,
    issues,
    ...(inputTokens === undefined ? {} : { inputTokens }),
    ...(outputTokens === undefined ? {} : { outputTokens }),
    ...(reasoningTokens === undefined ? {} : { reasoningTokens }),
    ...(cost === undefined ? {} : { cost }),
    elapsedMs,
    step,
    withoutFields,
    picture: { width, height, bytes },
    timesSent,
    isRepaired,
    isPictureDoubtful,
  };
}
