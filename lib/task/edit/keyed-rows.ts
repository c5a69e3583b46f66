import type { FieldRow } from './field-rows.ts';

/** A row of the builder with a number that stays its own wherever its field goes. */
export interface KeyedRow extends FieldRow {
  readonly key: number;
}

/**
 * Gives each row the number that its field had before: the same field has it wherever it stands now, and one that was
 * changed where it stood keeps the number of its place. So what is drawn of a field, and the focus in it, goes with it.
 */
export function keyedRows(rows: readonly FieldRow[], before: readonly KeyedRow[]): readonly KeyedRow[] {
  const ofField = new Map(before.map(({ field, key }) => [field, key]));
  const ofPlace = new Map(before.map(({ place, key }) => [place.join('/'), key]));
  const taken = new Set<number>();
  const take = (key: number | undefined) => {
    if (key === undefined || taken.has(key)) return undefined;
    taken.add(key);
    return key;
  };
  const same = rows.map(({ field }) => take(ofField.get(field)));
  let fresh = Math.max(-1, ...ofPlace.values());
  return rows.map((row, at) => {
    const key = same[at] ?? take(ofPlace.get(row.place.join('/'))) ?? (fresh += 1);
    return { ...row, key };
  });
}
