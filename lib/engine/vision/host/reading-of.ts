import type { CompiledTask } from '../../../task/compiled-task.ts';
import type { ModelReport } from '../../engine.ts';
import type { VisionAnswer } from '../vision-answer.ts';
import type { VisionReading } from './vision-host.ts';

/** A model's answer, read by its task, in the task's own shape. Where it is no data, as text. */
export function readingOf(answer: VisionAnswer, task: CompiledTask): VisionReading {
  const read = task.parse(answer.text, true);
  const model = reportOf(answer, read.issues);
  if (read.kind === 'text') return { text: read.text, tables: [], model };
  const { kind, data, values, issues } = read;
  if (!data || !task.shape) return { text: answer.rawText, tables: [], model };
  return { answer: { kind, shape: task.shape, data, values, issues }, tables: [], model };
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
