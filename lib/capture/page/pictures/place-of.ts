/** So far up from a picture its place is looked at. */
const depth = 6;
const longest = 400;

/**
 * Where an element stands among others, without which one it is: the names and classes of what it is in. Pictures of one
 * gallery have the same.
 */
export function placeOf(element: Element): string {
  const names: string[] = [];
  for (let at: Element | null = element; at && names.length < depth; at = at.parentElement)
    names.push([at.localName, ...[...at.classList].filter(isOfKind).sort()].join('.'));
  return names.join('<').slice(0, longest);
}

/** A class with a number in it is of this element alone as a rule: `item-17`. */
function isOfKind(name: string): boolean {
  return !/\d/u.test(name);
}
