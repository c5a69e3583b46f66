import { fieldOfSchema } from '../fields/field-of-schema.ts';
import { isJsonObject } from '../is-json-object.ts';
import type { Issue } from '../issue.ts';
import type { JsonSchema, JsonValue } from '../json-schema.ts';
import { printCustoms } from '../values/print-customs.ts';
import { createValidator } from './create-validator.ts';
import { normalise } from './normalise.ts';
import { plainSchema } from './plain-schema.ts';
import { ruleIssues } from './rule-issues.ts';
import type { SourcedJson } from './sourced-json.ts';
import type { AnswerValue, DataAnswer } from './task-answer.ts';

/** The part of an answer that follows from its data. */
export type Judgement = Pick<DataAnswer, 'data' | 'values' | 'issues'>;

/**
 * Makes what writes an answer's values one way and finds everything that is wrong with them, by the schema, by
 * our own rules, and by doubt. The schema must have passed `schemaIssues`.
 *
 * @param language of the picture, BCP 47, where it is known.
 * @returns a function whose `printed` are more values as they are printed, which tell how numbers are meant there.
 */
export function createJudge(
  schema: JsonSchema,
  language?: string,
): (answer: SourcedJson, printed?: readonly string[]) => Judgement {
  const shape = fieldOfSchema(plainSchema(schema));
  const validate = createValidator(schema);
  return (answer, printed = []) => {
    const customs = printCustoms([...shortTexts(answer.value), ...printed], language);
    const { data, values } = normalise(shape, answer, customs);
    const doubts = values.flatMap((value) => value.issue ?? []);
    const issues = [...validate(data), ...ruleIssues(shape, data), ...doubts];
    return {
      ...(isJsonObject(data) ? { data } : {}),
      values: values.map((value) => withFirstIssue(value, issues)),
      issues,
    };
  };
}

function withFirstIssue(value: AnswerValue, issues: readonly Issue[]): AnswerValue {
  // Of an amount, faults may be at its parts.
  const issue = issues.find(({ path }) => path === value.path || path.startsWith(`${value.path}/`));
  return issue ? { ...value, issue } : value;
}

/** Texts that may be numbers or dates. */
function shortTexts(value: JsonValue): string[] {
  if (typeof value === 'string') return value.length <= 40 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(shortTexts) : [];
}
