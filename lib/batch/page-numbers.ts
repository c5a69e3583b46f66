/**
 * The pages that a person names: `1-3, 8`; all of them where nothing is named.
 *
 * @returns in their order, each once; undefined where it is not understood or names none of the document's.
 */
export function pageNumbers(typed: string, pageCount: number): readonly number[] | undefined {
  const parts = typed.split(/[,;\s]+/u).filter((part) => part !== '');
  if (parts.length === 0) return range(1, pageCount);
  const named = new Set<number>();
  for (const part of parts) {
    const [, first = '', last = first] = /^(\d{1,6})(?:[-–](\d{1,6}))?$/u.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === '' || from < 1 || to > pageCount || from > to) return undefined;
    for (const page of range(from, to)) named.add(page);
  }
  return [...named].sort((a, b) => a - b);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
