import { boxAround } from '../image/box-around.ts';
import type { FieldKind, FieldValue } from '../image/field-value.ts';
import type { RecognizedText } from '../image/recognized-text.ts';
import type { AnswerValue } from '../task/answer/task-answer.ts';
import type { StructuredAnswer } from '../task/answer/structured-answer.ts';
import { shapeAt } from '../task/fields/shape-at.ts';
import { isJsonObject } from '../task/is-json-object.ts';
import type { JsonValue } from '../task/json-schema.ts';
import { findEvidence } from './find-evidence.ts';
import { wordStream } from './word-stream.ts';

/** More values than this are not compared: nobody looks at them one by one, and everybody waits. */
const most = 500;

/**
 * A model's values compared with what the reader on this device sees in the picture: by path, whether they are in it
 * and where. Choices, and a yes or no, are a model's own words and not looked for.
 */
export function answerEvidence(
  { shape, values }: Pick<StructuredAnswer, 'shape' | 'values'>,
  recognized: RecognizedText,
): ReadonlyMap<string, FieldValue> {
  const stream = wordStream(recognized);
  const sought = values.slice(0, most).flatMap((value) => {
    const kind = shapeAt(shape, value.path)?.kind;
    return kind === 'choice' || kind === 'choices' ? [] : seekable(value);
  });
  return new Map(
    sought.map(([path, value]) => {
      const { status, words } = findEvidence(value, stream);
      const box = boxAround(words.map((word) => word.box));
      return [path, { ...value, words, box, confidence: 1, evidence: status }];
    }),
  );
}

type Seekable = readonly [path: string, value: Pick<FieldValue, 'kind' | 'value' | 'printed'>];

function seekable({ path, value, printed }: AnswerValue): Seekable[] {
  const amount = isJsonObject(value) ? value['value'] : undefined;
  const plain = amount ?? value;
  if (typeof plain !== 'string' && typeof plain !== 'number') return [];
  return [[path, { kind: amount === undefined ? kindOf(plain) : 'amount', value: plain, printed }]];
}

function kindOf(value: JsonValue): FieldKind {
  if (typeof value === 'number') return 'number';
  if (typeof value !== 'string') return 'text';
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/u.test(value)) return 'date-time';
  if (/^\d{4}-\d\d-\d\d$/u.test(value)) return 'date';
  return /^\d\d:\d\d(?::\d\d)?$/u.test(value) ? 'time' : 'text';
}
