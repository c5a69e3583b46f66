import type { Row } from '../page/page.ts';
import type { Found } from './found.ts';

const email = /[\p{L}\d][\p{L}\d._%+-]*\s?@\s?(?:[a-z\d-]+\.)+ ?[a-z]{2,}(?:\.[a-z]{2})?/gu;
/** The beginning of an address before a space that the reader saw in it: a name with a point within. */
const cutName = /(?<![^\s:])[a-z\d]+[._][a-z\d]* $/u;
const url =
  /(?:https?\s?:\s?\/{1,2}|www\s?\.)[^\s,;()<>]+|(?<![@\p{L}\d.-])(?:[a-z\d-]{2,}\.)+(?:com|org|net|de|fr|es|my|sg|co\.uk|com\.my|com\.sg|cn|com\.cn|eu|ch|at|io|info|shop)(?:\/[^\s,;()<>]*)?(?![\p{L}\d@.-])/gu;

/** The e-mail addresses and web addresses of a row, in small letters; web addresses with their scheme. */
export function findAddresses(row: Row): Found[] {
  const found: Found[] = [];
  for (const match of row.folded.matchAll(email)) {
    const before = cutName.exec(row.folded.slice(0, match.index))?.[0] ?? '';
    const value = (before + match[0]).replace(/\s/gu, '');
    found.push({
      kind: 'email',
      value,
      start: match.index - before.length,
      end: match.index + match[0].length,
      certainty: 0.95,
    });
  }
  for (const match of row.folded.matchAll(url)) {
    const printed = match[0].replace(/[.:]+$/u, '');
    const [start, end] = [match.index, match.index + printed.length];
    if (found.some((each) => each.start < end && each.end > start)) continue;
    const [, scheme = '', rest = ''] =
      /^(https?\s?:\s?\/{1,2})?(.*)$/u.exec(row.text.slice(start, end)) ?? [];
    const host = rest.split('/')[0] ?? '';
    if (!/[a-z]/iu.test(host) || host.length < 4) continue;
    const name = scheme.startsWith('http:') ? 'http' : 'https';
    // A reader takes the last slash of an address for an l.
    const path = rest.slice(host.length);
    const mended = host
      .toLowerCase()
      .replace(/^www\s?\./u, 'www.')
      .replace(/\.(com|org|net|de|fr|es)[l|]$/u, '.$1');
    found.push({ kind: 'url', value: `${name}://${mended}${path}`, start, end, certainty: 0.9 });
  }
  return found;
}
