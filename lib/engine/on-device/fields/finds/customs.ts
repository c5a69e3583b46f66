/** The mark before the cents. */
export type DecimalMark = '.' | ',';

/** What the whole page tells about how its numbers, dates and money are meant. */
export interface Customs {
  readonly decimalMark: DecimalMark | undefined;
  /** Whether 03/04 is a day in April; nothing if the page does not tell. */
  readonly dayFirst: boolean | undefined;
  /** Whether the page proves it, by a date or its country; else it is only usual. */
  readonly dayFirstIsSure: boolean;
  /** ISO 4217 of the currency that the page names, or that its country has. */
  readonly currency: string | undefined;
  /** What signs of several currencies mean here. */
  readonly sharedSigns: Readonly<Record<string, string>>;
}
