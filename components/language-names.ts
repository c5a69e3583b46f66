/**
 * Gives languages their names.
 *
 * @param page the BCP 47 tag of the language that they are named in, and of those that are named.
 */
export function languageNames(page: string): (tag: string) => string {
  const names = new Intl.DisplayNames(page, { type: 'language', style: 'short' });
  return (tag) => names.of(tag) ?? tag;
}
