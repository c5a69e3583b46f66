/** Languages whose names of months are known, beside the picture's own. */
const languages = 'en de fr es it pt nl sv da nb fi pl cs hu tr id ms ro vi el ru uk'.split(' ');

const known = new Map<string, ReadonlyMap<string, number>>();

/** 1 to 12 for the name of a month, long or short, in one of many languages; nothing if it is none. */
export function monthOf(word: string): number | undefined {
  const folded = fold(word);
  for (const language of languages) {
    const month = namesOf(language).get(folded);
    if (month !== undefined) return month;
  }
  return undefined;
}

function namesOf(language: string): ReadonlyMap<string, number> {
  const before = known.get(language);
  if (before) return before;
  const names = new Map<string, number>();
  for (let month = 11; month >= 0; month -= 1) {
    for (const style of ['long', 'short'] as const) {
      for (const options of [{ month: style }, { month: style, day: 'numeric' } as const]) {
        const parts = new Intl.DateTimeFormat(language, options).formatToParts(new Date(2026, month, 15));
        names.set(fold(parts.find(({ type }) => type === 'month')?.value ?? ''), month + 1);
      }
    }
  }
  // Sept is printed as often as Sep.
  names.set('sept', 9);
  known.set(language, names);
  return names;
}

function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/[\p{M}.]/gu, '')
    .toLowerCase();
}
