/** What a spreadsheet takes for the start of a formula, in full width too, also after what is not seen. */
const formulaStart = /^(?:[\t\r]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;
/** Signed figures: -12.5, +49 30 1234-0, -5 %, (without letters nothing can be called). */
const figures = /^[+-]\s?[\p{Sc}]?\s?[\d(][\d\s.,'’()/-]*[%‰°\p{Sc}]?$/u;

/**
 * Keeps a spreadsheet from running a cell's text, which a picture's author chose: text that starts with
 * `=`, `+`, `-`, `@`, a tab or a carriage return, spaces and unseen characters aside, gets an apostrophe before it, as OWASP advises against
 * CSV injection. Plain figures such as `-12.5` or `+49 30 1234` stay as they are.
 */
export function defuseFormula(text: string): string {
  return formulaStart.test(text) && !figures.test(text.trim()) ? `'${text}` : text;
}
