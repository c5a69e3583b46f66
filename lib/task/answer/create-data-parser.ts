import { isJsonObject } from '../is-json-object.ts';
import type { Issue } from '../issue.ts';
import type { JsonObject, JsonSchema } from '../json-schema.ts';
import type { MessageKey } from '../../message-key.ts';
import { createJudge } from './create-judge.ts';
import { type ReadJson, readJson } from './read-json.ts';
import type { DataAnswer } from './task-answer.ts';

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
  const judge = createJudge(format.schema, format.language);
  return (raw, isComplete) => {
    const read = readJson(raw, isComplete);
    const answer = read && objectOf(read, format);
    const base = { kind: format.kind, raw, isMended: read?.state === 'mended' } as const;
    if (!answer || isSchemaItself(answer.value, format.schema)) {
      return { ...base, values: [], issues: [whole(isComplete ? 'answerNotData' : 'answerCutOff')] };
    }
    const judgement = judge(answer);
    return { ...base, ...judgement, issues: [...stateIssues(read.state, isComplete), ...judgement.issues] };
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

function whole(message: MessageKey): Issue {
  return { path: '', message, params: [] };
}
