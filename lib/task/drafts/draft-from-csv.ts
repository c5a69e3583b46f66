import type { Field, FieldShape } from '../fields/field.ts';
import type { JsonValue } from '../json-schema.ts';
import { printedNumber } from '../values/printed-number.ts';
import type { Draft } from './draft.ts';
import { outputOfShape } from './output-of-shape.ts';
import { readDelimited } from './read-delimited.ts';
import { shapeOfValues } from './shape-of-values.ts';

/** Rows that are looked at to tell what a column holds. */
const sampleRows = 50;

/** Drafts a table from the head of a CSV file, and from the rows below it what each column holds. */
export function draftFromCsv(text: string): Draft {
  const [head = [], ...rows] = readDelimited(text, sampleRows + 1);
  if (head.every((name) => name === '')) {
    return { ok: false, issues: [{ path: '', message: 'draftNoHead', params: [] }] };
  }
  const keys = uniqueKeys(head);
  const fields = keys.map((key, column): Field => {
    const cells = rows.map((row) => row[column] ?? '');
    const label = head[column];
    const named = label === key || label === undefined ? {} : { label };
    return Object.assign({ key, isRequired: false, ...named }, shapeOfCells(cells));
  });
  return outputOfShape({ kind: 'group', fields, rules: [], isClosed: true }, 'table');
}

function shapeOfCells(cells: readonly string[]): FieldShape {
  const filled = cells.filter((cell) => cell !== '');
  const isNumber = (cell: string) => printedNumber(cell, {}) !== undefined && !/^0\d/u.test(cell);
  if (filled.length > 0 && filled.every(isNumber)) return { kind: 'number' };
  return shapeOfValues(filled satisfies readonly JsonValue[]);
}

/** Names of columns as keys: what is empty or there already gets a number. */
function uniqueKeys(head: readonly string[]): string[] {
  const keys: string[] = [];
  for (const [at, name] of head.entries()) {
    const key = name === '' || name === '__proto__' ? `column${at + 1}` : name;
    let unique = key;
    for (let copy = 2; keys.includes(unique); copy += 1) unique = `${key} ${copy}`;
    keys.push(unique);
  }
  return keys;
}
