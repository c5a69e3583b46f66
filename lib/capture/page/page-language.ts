/** The language that a page gives an element, else itself: a BCP 47 tag, or whatever it writes; empty where it is silent. */
export function pageLanguage(element: Element): string {
  const said = element.closest<HTMLElement>('[lang]') ?? document.documentElement;
  return said.lang;
}
