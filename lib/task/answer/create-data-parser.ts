import { fieldOfSchema } from '../fields/field-of-schema.ts';
import { isJsonObject } from '../is-json-object.ts';
import type { Issue } from '../issue.ts';
import type { JsonObject, JsonSchema, JsonValue } from '../json-schema.ts';
import type { MessageKey } from '../../message-key.ts';
import { printCustoms } from '../values/print-customs.ts';
import { createValidator } from './create-validator.ts';
import { normalise } from './normalise.ts';
import { plainSchema } from './plain-schema.ts';
import { type ReadJson, readJson } from './read-json.ts';
import { ruleIssues } from './rule-issues.ts';
import type { AnswerValue, DataAnswer } from './task-answer.ts';

/** What an answer of data is read by. */
export interface DataFormat {
  readonly kind: DataAnswer['kind'];
  /** What it must fit, with our own keyword. */
  readonly schema: JsonSchema;
  /** The key of the list that the whole answer may be instead. */
  readonly wrap?: string;
  /** The picture's language, BCP 47, where it is known. */
  readonly language?: string;
}

/** Makes the reader of answers of data; what it makes never throws. The schema must have passed `schemaIssues`. */
export function createDataParser(format: DataFormat): (text: string, isComplete: boolean) => DataAnswer {
  const shape = fieldOfSchema(plainSchema(format.schema));
  const validate = createValidator(format.schema);
  return (raw, isComplete) => {
    const read = readJson(raw, isComplete);
    const answer = read && objectOf(read, format);
    const base = { kind: format.kind, raw, isMended: read?.state === 'mended' } as const;
    if (!answer || isSchemaItself(answer.value, format.schema)) {
      return { ...base, values: [], issues: [whole(isComplete ? 'answerNotData' : 'answerCutOff')] };
    }
    const { data, values } = normalise(
      shape,
      answer,
      printCustoms(shortTexts(answer.value), format.language),
    );
    const doubts = values.flatMap((value) => value.issue ?? []);
    const found = [...validate(data), ...ruleIssues(shape, data), ...doubts];
    const issues = [...stateIssues(read.state, isComplete), ...found];
    return {
      ...base,
      ...(isJsonObject(data) ? { data } : {}),
      values: values.map((value) => judged(value, found)),
      issues,
    };
  };
}

/** The answer as an object: what a list stands for is known of tables. */
function objectOf(read: ReadJson, { wrap }: DataFormat): (ReadJson & { value: JsonObject }) | undefined {
  const { value } = read;
  if (isJsonObject(value)) return { ...read, value };
  return wrap !== undefined && Array.isArray(value) ? { ...read, value: { [wrap]: value } } : undefined;
}

function stateIssues(state: ReadJson['state'], isComplete: boolean): Issue[] {
  if (state === 'cut' || !isComplete) return [whole('answerCutOff')];
  return state === 'mended' ? [whole('answerMended')] : [];
}

/** Weak models answer with the schema that they were given. */
function isSchemaItself(value: JsonObject, schema: JsonSchema): boolean {
  const properties = schema['properties'];
  const isAsked = isJsonObject(properties) && Object.hasOwn(properties, 'properties');
  return !isAsked && value['type'] === 'object' && isJsonObject(value['properties']);
}

function judged(value: AnswerValue, issues: readonly Issue[]): AnswerValue {
  // Of an amount, faults may be at its parts.
  const issue = issues.find(({ path }) => path === value.path || path.startsWith(`${value.path}/`));
  return issue ? { ...value, issue } : value;
}

function whole(message: MessageKey): Issue {
  return { path: '', message, params: [] };
}

/** Texts that may be numbers or dates. */
function shortTexts(value: JsonValue): string[] {
  if (typeof value === 'string') return value.length <= 40 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(shortTexts) : [];
}
