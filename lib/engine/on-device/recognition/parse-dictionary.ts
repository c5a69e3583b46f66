/**
 * A recogniser's alphabet from its dictionary file, one character a line. PaddleOCR's models have one
 * class more than blank and keys: a space, always last, even if the file holds a space already.
 */
export function parseDictionary(text: string): string[] {
  const keys = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return [...keys, ' '];
}
