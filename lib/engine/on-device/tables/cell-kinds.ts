/** Figures with what stands around them in tables: currency, percent, brackets, signs; or an empty mark. */
const figures =
  /^[(<>≤≥~≈±+\-–−▲▼\s]*(?:\p{Sc}|[A-Z]{2,3}|RM|kr|Fr\.?)?\s?\p{Sc}?\s?[-–−]?\d[\d\s.,:'’/]*(?:\p{Sc}|[%‰°]|[a-zA-ZµΩ²³]{1,4})?[)*†]*$/u;
/** Longer texts are none. */
const longestNumber = 24;

/** Whether a cell's text is a number, an amount, a share, a measure; such cells are never wrapped. */
export function isNumeric(text: string): boolean {
  return text.length <= longestNumber && figures.test(text.trim());
}

/** Whether a text is a year or a date, which stand in heads of columns too. */
export function isYear(text: string): boolean {
  return /^(?:FY\s?|Q[1-4]\s?)?(?:19|20)\d\d[*)]?$|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/u.test(text.trim());
}

/** Whether a text stands where there is no number: a dash, n/a. */
export function isPlaceholder(text: string): boolean {
  return /^(?:[-–—−.*]+|n\/?a|\.\.|x)$/iu.test(text.trim());
}
