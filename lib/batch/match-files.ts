import type { BatchRow } from './batch.ts';

/** A file that the person chose, as far as it tells which one it is. */
export interface ChosenFile {
  /** With its folder, where that is known. */
  readonly name: string;
  readonly bytes: number;
  /** Ms since the epoch. */
  readonly modifiedAt: number;
}

/**
 * Which of a batch's rows are of files that were chosen again: those of the same name, length and date. A folder's name may
 * be missing where a file is chosen by itself.
 *
 * @returns by row, the number of its file.
 */
export function matchFiles(
  rows: readonly BatchRow[],
  files: readonly ChosenFile[],
): ReadonlyMap<number, number> {
  const byKey = new Map(files.map((file, at) => [keyOf(file), at]));
  return new Map(
    rows.flatMap(({ at, name, source }): (readonly [number, number])[] => {
      if (source.kind !== 'file') return [];
      const found = byKey.get(keyOf({ name, bytes: source.bytes, modifiedAt: source.modifiedAt }));
      return found === undefined ? [] : [[at, found]];
    }),
  );
}

function keyOf({ name, bytes, modifiedAt }: ChosenFile): string {
  return JSON.stringify([name.slice(name.lastIndexOf('/') + 1), bytes, modifiedAt]);
}
