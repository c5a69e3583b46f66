import type { Row } from '../page/page.ts';
import { findAddresses } from './addresses.ts';
import { findAmounts } from './amounts.ts';
import type { Customs } from './customs.ts';
import { findDates } from './dates.ts';
import type { Found } from './found.ts';
import { findIbans } from './ibans.ts';
import { findPercentages } from './percentages.ts';
import { findPhones } from './phones.ts';
import { findProductCodes } from './product-codes.ts';
import { findTaxIds } from './tax-ids.ts';
import { findTimes } from './times.ts';
import { findTrackingCodes } from './tracking-codes.ts';

/** All typed values of a row, from left to right; where two overlap, the one that the print proves better. */
export function rowFinds(row: Row, customs: Customs): Found[] {
  const inOrder = [
    ...findIbans(row),
    ...findTrackingCodes(row),
    ...findProductCodes(row),
    ...findAddresses(row),
    ...findTaxIds(row),
    ...findDates(row, customs),
    ...findTimes(row),
    ...findPhones(row),
    ...findPercentages(row),
    ...findAmounts(row, customs),
  ];
  const kept: Found[] = [];
  for (const found of inOrder) {
    if (kept.every((other) => other.end <= found.start || other.start >= found.end)) kept.push(found);
  }
  return kept.sort((a, b) => a.start - b.start);
}
