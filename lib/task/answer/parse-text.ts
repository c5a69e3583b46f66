import { bareAnswer } from './bare-answer.ts';
import type { TextAnswer } from './task-answer.ts';

/** Reads an answer that is text: what models put around it is left out. Never throws. */
export function parseText(raw: string, isComplete = true): TextAnswer {
  const issues = isComplete ? [] : [{ path: '', message: 'answerCutOff', params: [] } as const];
  return { kind: 'text', text: bareAnswer(raw), raw, issues };
}
