/** Controls of ASCII and Latin-1 but tab and line breaks: some steer a terminal. */
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;

/** Unicode's embeddings, overrides and isolates (UAX 9): they show text in another order than it is. */
const turns = /[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Text as it may be pasted anywhere, without signs that nobody sees and that do something. Marks that writing needs stay:
 * joiners of Persian and of emoji, and the single marks of direction.
 */
export function withoutHiddenSigns(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n').replaceAll(controls, '').replaceAll(turns, '');
}
