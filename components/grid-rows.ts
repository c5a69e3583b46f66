import { type AnswerCell, type AnswerGrid, isAmountObject } from '../lib/extraction/answer-grid.ts';
import { shownText } from '../lib/export/shown-text.ts';
import type { Translate } from '../lib/message-key.ts';
import { isJsonObject } from '../lib/task/is-json-object.ts';
import type { JsonValue } from '../lib/task/json-schema.ts';
import type { GridCell, GridRows } from './table-grid.tsx';
import type { ValueFacts } from './value-facts.ts';

const nowhere = { x: 0, y: 0, width: 0, height: 0 };

/** The lines of an answer's grid, its heads first. */
export function gridRows({ heads, rows }: AnswerGrid, facts: ValueFacts, t: Translate): GridRows {
  const head = heads.map(({ text, path }, column) => {
    const known = path === undefined ? {} : knownOf({ path, value: text }, facts, t);
    return { ...plainCell(column), text, ...known, isHeader: true };
  });
  return [
    head,
    ...rows.map((row) => row.map((cell, column) => ({ ...plainCell(column), ...knownOf(cell, facts, t) }))),
  ];
}

/** A cell without anything in it. */
function plainCell(column: number): GridCell {
  return { text: '', box: nowhere, column, rowSpan: 1, columnSpan: 1, isHeader: false };
}

function knownOf(
  { path, value }: AnswerCell,
  facts: ValueFacts,
  t: Translate,
): Partial<GridCell> & { text: string } {
  if (path === undefined) return { text: listText(value ?? null, t) };
  const fault = facts.faults.get(path);
  const original = facts.originals.get(path);
  const printed = original === undefined ? facts.printed.get(path) : undefined;
  const box = facts.places.get(path)?.box;
  return {
    path,
    text: shownText(value ?? null, t, printed),
    ...(box && { box }),
    ...(fault && { fault: t(fault.message, ...fault.params) }),
    ...(original !== undefined && {
      original: original === null ? '–' : shownText(original, t, facts.printed.get(path)),
    }),
  };
}

/** A list in a cell: by how many there are where they are groups. */
function listText(value: JsonValue, t: Translate): string {
  if (Array.isArray(value) && value.some((each) => isJsonObject(each) && !isAmountObject(each)))
    return `× ${value.length}`;
  return shownText(value, t);
}
