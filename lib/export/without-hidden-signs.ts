/**
 * Controls of ASCII and Latin-1 but tab and line feed, some of which steer a terminal; and Unicode's embeddings, overrides and
 * isolates (UAX 9), which show text in another order than it is.
 */
// eslint-disable-next-line no-control-regex
const hidden = /[\0-\x08\v-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Text as it may be pasted anywhere, without signs that nobody sees and that do something. Marks that writing needs stay:
 * joiners of Persian and of emoji, and the single marks of direction.
 */
export function withoutHiddenSigns(text: string): string {
  return text.replace(hidden, '');
}
