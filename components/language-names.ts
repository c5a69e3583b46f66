/** Names found before, by the language that they are in: each takes long to find out, and a result is drawn many times. */
const found = new Map<string, (tag: string) => string>();

/**
 * Gives languages their names.
 *
 * @param page the BCP 47 tag of the language that they are named in, and of those that are named.
 */
export function languageNames(page: string): (tag: string) => string {
  const known = found.get(page);
  if (known !== undefined) return known;
  const names = new Intl.DisplayNames(page, { type: 'language', style: 'short' });
  const byTag = new Map<string, string>();
  const nameOf = (tag: string): string => {
    const name = byTag.get(tag) ?? names.of(tag) ?? tag;
    byTag.set(tag, name);
    return name;
  };
  found.set(page, nameOf);
  return nameOf;
}
