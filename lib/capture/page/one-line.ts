/** A text of the page without its line breaks, and with one space where there are several. */
export function oneLine(text: string | null | undefined): string {
  return (text ?? '').replaceAll(/\s+/gu, ' ').trim();
}
