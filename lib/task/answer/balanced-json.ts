/** At most so many places are looked at: an answer full of brackets is no JSON. */
const mostPlaces = 20;

/** How an object or a list begins, unlike a bracket in a sentence. */
const beginning = /^(?:\{\s*(?:["'}]|$)|\[\s*(?:[[{"'\d-]|$))/u;

/**
 * The parts of a text that begin with a bracket and end with the one that closes it, where they may be JSON,
 * from left to right; brackets in strings do not count. Ends where JSON begins that is never closed: what
 * stands in it is not the answer.
 */
export function* balancedJson(text: string): Generator<string> {
  let start = text.search(/[{[]/u);
  for (let place = 0; start >= 0 && place < mostPlaces; place += 1) {
    const end = closing(text, start);
    if (end !== undefined) yield text.slice(start, end);
    else if (beginning.test(text.slice(start))) return;
    const next = text.slice(end ?? start + 1).search(/[{[]/u);
    start = next < 0 ? next : next + (end ?? start + 1);
  }
}

function closing(text: string, start: number): number | undefined {
  let depth = 0;
  let isText = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isText) {
      if (character === '\\') at += 1;
      else if (character === '"') isText = false;
    } else if (character === '"') isText = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}
