import { answerSchema } from '../compile/answer-schema.ts';
import { isSameJson } from '../is-same-json.ts';
import type { Issue } from '../issue.ts';
import type { JsonValue } from '../json-schema.ts';
import type { TaskDefinition } from '../task-definition.ts';
import { withValueAt } from '../with-value-at.ts';
import { createJudge } from './create-judge.ts';
import type { StructuredAnswer } from './structured-answer.ts';

/** What a person put at a place of an answer: the text that was typed, or a value. */
export interface Edit {
  /** A JSON Pointer (RFC 6901). */
  readonly path: string;
  readonly value: JsonValue;
}

/**
 * An answer after an edit: what was typed is written one way and judged like what an engine says. All other
 * values keep what was printed and what is doubtful of them.
 */
export function reviseAnswer(
  answer: Pick<StructuredAnswer, 'data' | 'values' | 'issues'>,
  edit: Edit,
  { output, parameters }: Pick<TaskDefinition, 'output' | 'parameters'>,
): Pick<StructuredAnswer, 'data' | 'values' | 'issues'> {
  if (output.kind === 'text') return answer;
  const judge = createJudge(answerSchema(output), parameters.language);
  const edited = withValueAt(answer.data, edit.path, edit.value);
  const printed = answer.values.filter((each) => each.printed.length <= 40).map((each) => each.printed);
  const { values, issues, data } = judge({ value: edited, sourceOf: () => undefined }, printed);
  const before = new Map(answer.values.map((value) => [value.path, value]));
  const doubts: Issue[] = [];
  const kept = values.map((value) => {
    const old = before.get(value.path);
    const isEdited = value.path === edit.path || edit.path.startsWith(`${value.path}/`);
    if (old === undefined || isEdited || !isSameJson(old.value, value.value)) return value;
    const doubt = old.issue?.message === 'answerAmbiguous' ? old.issue : undefined;
    if (doubt) doubts.push(doubt);
    const issue = value.issue ?? doubt;
    return Object.assign({}, value, { printed: old.printed }, issue && { issue });
  });
  const ofTheWhole = answer.issues.filter(
    ({ path, message }) => path === '' && (message === 'answerMended' || message === 'answerCutOff'),
  );
  return { data: data ?? answer.data, values: kept, issues: [...ofTheWhole, ...issues, ...doubts] };
}
