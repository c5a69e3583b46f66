import type { MessageKey } from '../../message-key.ts';
import { timePatterns } from '../fields/time-patterns.ts';
import type { Issue } from '../issue.ts';
import type { JsonValue } from '../json-schema.ts';
import { jsonText } from '../json-text.ts';

const ofType: ReadonlyMap<JsonValue | undefined, MessageKey> = new Map(
  Object.entries({
    string: 'answerNotText',
    number: 'answerNotNumber',
    integer: 'answerNotWholeNumber',
    boolean: 'answerNotYesNo',
    array: 'answerNotList',
    object: 'answerNotGroup',
  } as const),
);

const ofFormat: ReadonlyMap<JsonValue | undefined, MessageKey> = new Map(
  Object.entries({
    date: 'answerNotDate',
    time: 'answerNotTime',
    'date-time': 'answerNotDateTime',
    email: 'answerNotEmail',
    uri: 'answerNotAddress',
  } as const),
);

/** Times have patterns of ours in place of a format. */
const ofPattern: ReadonlyMap<JsonValue | undefined, MessageKey> = new Map([
  [timePatterns.time, 'answerNotTime'],
  [timePatterns['date-time'], 'answerNotDateTime'],
]);

const ofKeyword: Readonly<Record<string, MessageKey>> = {
  enum: 'answerNotOption',
  const: 'answerNotOption',
  minimum: 'answerTooSmall',
  exclusiveMinimum: 'answerNotAbove',
  maximum: 'answerTooLarge',
  exclusiveMaximum: 'answerNotBelow',
  multipleOf: 'answerNotMultiple',
  minLength: 'answerTooShort',
  maxLength: 'answerTooLong',
  pattern: 'answerNotPattern',
  minItems: 'answerTooFew',
  maxItems: 'answerTooMany',
  uniqueItems: 'answerRepeated',
  false: 'answerNotAsked',
};

/** The sentence for a keyword that a value does not fit, and what fills it: what the schema says there. */
export function keywordSentence(keyword: string, said: JsonValue | undefined): Omit<Issue, 'path'> {
  const type = Array.isArray(said) ? said[0] : said;
  const ofSaid = keyword === 'format' ? ofFormat : keyword === 'pattern' ? ofPattern : undefined;
  const special = keyword === 'type' ? ofType.get(type) : ofSaid?.get(said);
  const message = special ?? ofKeyword[keyword] ?? 'answerNotFitting';
  const words = Array.isArray(said) ? said.map(jsonText).join(', ') : jsonText(said ?? keyword);
  const isPlain = special !== undefined || keyword === 'uniqueItems' || keyword === 'false';
  const params = message === 'answerNotFitting' ? [keyword] : isPlain ? [] : [words];
  return { message, params };
}
