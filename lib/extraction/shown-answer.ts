import type { FieldValue } from '../image/field-value.ts';
import type { StructuredAnswer } from '../task/answer/structured-answer.ts';
import { withValueAt } from '../task/with-value-at.ts';
import { isJsonObject } from '../task/is-json-object.ts';
import { answerOfRecord } from './answer-of-record.ts';
import type { ExtractionResult } from './extraction.ts';
import type { RunEdits, ValueEdit } from './run-edits.ts';

/** The part of a run that holds its values. */
export interface Valued {
  readonly result: Pick<ExtractionResult, 'output' | 'tables'>;
  readonly edits?: RunEdits;
}

/** An answer with what a person changed of it, whoever read it. */
export interface ShownAnswer extends StructuredAnswer {
  /** As it was read. */
  readonly original: StructuredAnswer;
  /** Where values that nobody changed stand in the picture, by path, and how sure they are; of the reader on this device. */
  readonly places: ReadonlyMap<string, FieldValue>;
  readonly edits: ReadonlyMap<string, ValueEdit>;
  /** What people call the fields that only a model could fill. */
  readonly needsVision: readonly string[];
}

/** The answer of a result that is data; undefined where it is text or tables that were found. */
export function shownAnswer({ result, edits }: Valued): ShownAnswer | undefined {
  const { output } = result;
  if (output.kind !== 'record' && output.kind !== 'answer') return undefined;
  const { answer: original, places } =
    output.kind === 'record'
      ? answerOfRecord(output.record)
      : { answer: output.answer, places: new Map<string, FieldValue>() };
  const needsVision = output.kind === 'record' ? (output.record.needsVision ?? []) : [];
  const changed = new Map(
    (edits?.values ?? []).filter(({ path }) => path.startsWith('/')).map((edit) => [edit.path, edit]),
  );
  if (changed.size === 0) return { ...original, original, places, edits: changed, needsVision };
  const data = [...changed.values()].reduce((whole, { path, value }) => {
    const next = withValueAt(whole, path, value);
    return isJsonObject(next) ? next : whole;
  }, original.data);
  return {
    ...original,
    data,
    issues: edits?.issues ?? original.issues,
    original,
    places: new Map([...places].filter(([path]) => !changed.has(path))),
    edits: changed,
    needsVision,
  };
}
