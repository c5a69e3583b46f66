import type { Row } from '../page/page.ts';
import { passesGs1, passesS10 } from './checksums.ts';
import type { Found } from './found.ts';
import { passesDpd, passesFedEx, passesMod7, passesUps } from './parcel-checksums.ts';

/** One carrier's numbers: their shape, the words before them that a bare number needs, what proves them. */
interface ParcelNumber {
  readonly shape: RegExp;
  readonly passes: (code: string) => boolean;
  /** Short numbers pass by chance: they need a word of the carrier's, or of tracking, before them in the row. */
  readonly announced?: RegExp;
}

const track =
  /(?:track|sendung|paket|parcel|consignment|shipment|colis|envio|segui|spedizion|przesy|zending)/u;

const numbers: readonly ParcelNumber[] = [
  // UPU S10, postal services of all countries.
  { shape: /[A-Z]{2} ?(?:\d{3} ?){3}[A-Z]{2}/gu, passes: (code) => passesS10(code.slice(2, -2)) },
  { shape: /1Z ?(?:[\dA-Z] ?){15}[\dA-Z]/gu, passes: passesUps },
  // USPS: 22 digits from 91 to 95.
  { shape: /9[1-5](?:[ -]?\d){20}/gu, passes: passesGs1 },
  // SSCC of GS1, as DHL, GLS, DPD and others print them.
  { shape: /00(?:[ -]?\d){18}/gu, passes: passesGs1 },
  { shape: /\d(?:[ -]?\d){11}/gu, passes: passesFedEx, announced: /fed ?ex/u },
  { shape: /\d(?:[ -]?\d){14}/gu, passes: passesGs1, announced: /fed ?ex/u },
  { shape: /\d(?:[ -]?\d){9}/gu, passes: passesMod7, announced: /dhl|way ?bill|awb/u },
  { shape: /\d(?:[ -]?\d){13} ?[\dA-Z]/gu, passes: passesDpd, announced: /dpd/u },
];

/** The numbers of parcels in a row, without spaces, each proven by its check digit. */
export function findTrackingCodes(row: Row): Found[] {
  const found: Found[] = [];
  for (const { shape, passes, announced } of numbers) {
    const whole = new RegExp(`(?<![\\p{L}\\d]|\\d[.,/-])(?:${shape.source})(?![\\p{L}\\d]|[.,/-]\\d)`, 'gu');
    for (const match of row.text.matchAll(whole)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const before = row.folded.slice(0, start);
      const isExpected = announced === undefined || announced.test(before) || track.test(before);
      const value = match[0].replace(/[ -]/gu, '');
      if (!isExpected || /^(.)\1+$/u.test(value) || !passes(value)) continue;
      if (found.every((each) => each.end <= start || each.start >= end))
        found.push({ kind: 'tracking', value, start, end, certainty: 1 });
    }
  }
  return found;
}
